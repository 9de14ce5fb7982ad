namespace Hearth.App.Linking.Inputs;

/// <summary>A file or an option that cannot be worked with, said in words for the person who gave it.</summary>
public sealed class InputException(string what) : Exception(what);
