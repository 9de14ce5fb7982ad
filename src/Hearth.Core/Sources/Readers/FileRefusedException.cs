namespace Hearth.Core.Sources.Readers;

/// <summary>
/// The file as a whole cannot be read safely. Thrown deep inside a stream and turned into a refusal by the operation:
/// nothing of the file is kept.
/// </summary>
public sealed class FileRefusedException(string reason, Exception? inner = null)
    : Exception(reason, inner);
