namespace Hearth.App.Linking;

/// <summary>What to link and how.</summary>
/// <param name="Files">One file, or several.</param>
/// <param name="Truth">The column that holds the true entity, used for measuring alone.</param>
/// <param name="Model">A model file to use in place of one built and trained here.</param>
/// <param name="Dedupe">With several files: also link within each.</param>
/// <param name="Progress">Told of each stage as it begins, and how far the run has come, from 0 to 1.</param>
public sealed record LinkRequest(
    IReadOnlyList<string> Files,
    string? Truth = null,
    string? Model = null,
    bool Dedupe = false,
    Action<string, double>? Progress = null
)
{
    /// <summary>Whether pairs of one file do not count.</summary>
    public bool Across => Files.Count > 1 && !Dedupe;
}
