using Hearth.Core.People;
using Hearth.Rules.Frameworks;

namespace Hearth.Core.Eligibility;

/// <summary>What became of a family since the last list of the framework, by which indicators it meets.</summary>
public enum EntryChange
{
    Joined,
    Changed,
    Same,
}

/// <summary>A family of a list, with the three inputs to its place kept apart.</summary>
public sealed record ListedRow(
    FamilyId Family,
    string Name,
    string? Locality,
    int Rank,
    int ProblemCount,
    int Concern,
    long ReactiveCostPence,
    EntryRoute Route,
    EntryStatus Status,
    IReadOnlyList<string> Problems,
    EntryChange Change
);

/// <summary>A value to filter by, what it is called, and how many families it would show.</summary>
public sealed record FilterCount(string Value, string Name, int Families);

public sealed record EntryCounts(
    int Families,
    IReadOnlyList<FilterCount> Problems,
    IReadOnlyList<FilterCount> Localities,
    IReadOnlyList<FilterCount> Statuses,
    IReadOnlyList<FilterCount> Changes
);

/// <param name="List">The list.</param>
/// <param name="Framework">Its criteria; null when the rulebook no longer has them.</param>
/// <param name="Previous">The last list of the framework as at an earlier date, where there is one.</param>
/// <param name="Rows">The families of this page, in the list's order.</param>
/// <param name="Found">Families the filters let through.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Counts">How many families each filter would show.</param>
public sealed record EntriesPage(
    List List,
    Framework? Framework,
    List? Previous,
    IReadOnlyList<ListedRow> Rows,
    int Found,
    int Page,
    int Pages,
    EntryCounts Counts
);
