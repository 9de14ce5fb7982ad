namespace Hearth.Rules.Sharing.Partners;

/// <summary>What a partner agency signs; it needs both (requirement AG-1).</summary>
public enum Paper
{
    /// <summary>The overarching protocol between all partners, under which agreements are made.</summary>
    FrameworkProtocol,

    /// <summary>The information sharing agreement of the programme.</summary>
    Agreement,
}

/// <summary>One issue of a paper, with its whole text.</summary>
/// <param name="Paper">Which paper.</param>
/// <param name="Version">As signatories write it.</param>
/// <param name="Name">The paper's title.</param>
/// <param name="Issued">The first day it can be signed.</param>
/// <param name="CountsUntil">From this day on its signatures no longer count, where a later version replaces it.</param>
/// <param name="Text">The whole text, for anyone to read.</param>
public sealed record PaperVersion(
    Paper Paper,
    string Version,
    string Name,
    DateOnly Issued,
    DateOnly? CountsUntil,
    string Text
)
{
    /// <summary>Whether a signature of this version counts on the day.</summary>
    public bool CountsOn(DateOnly day) =>
        Issued <= day && (CountsUntil is not { } end || day < end);
}
