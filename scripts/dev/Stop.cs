sealed class Stop(string message) : Exception(message);
