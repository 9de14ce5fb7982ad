namespace Hearth.Rules.Sharing.Policies;

/// <summary>A file is no SharingPolicy: where, and why.</summary>
/// <param name="path">The place within it, such as <c>Party[2].Name</c>.</param>
/// <param name="problem">In words.</param>
public sealed class PolicyException(string path, string problem) : Exception($"{path}: {problem}")
{
    /// <summary>The place within it.</summary>
    public string Path { get; } = path;
}
