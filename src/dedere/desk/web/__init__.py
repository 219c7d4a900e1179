"""What stands between the network and the pages: limits, headers, answers, errors."""
