using Hearth.Core.People;

namespace Hearth.Core.Cases.Board;

/// <summary>An open case as the board shows it.</summary>
/// <param name="Case">The episode.</param>
/// <param name="Family">The family.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Locality">Where it lives, as a postcode district.</param>
/// <param name="Level">The level of need.</param>
/// <param name="LeadAccount">The lead worker's account; null: nobody leads.</param>
/// <param name="Lead">The lead worker's name.</param>
/// <param name="Opened">The day support opened.</param>
/// <param name="Reviewed">The plan's last review.</param>
/// <param name="Overdue">Actions overdue.</param>
/// <param name="Flags">How the work drifts.</param>
/// <param name="Professionals">How many workers the family has had in this episode.</param>
/// <param name="Assessments">How many assessments it has had in this episode.</param>
/// <param name="MayStepDown">Whether it may be ready to step down.</param>
public sealed record BoardRow(
    CaseId Case,
    FamilyId Family,
    string Name,
    string? Locality,
    string Level,
    Guid? LeadAccount,
    string? Lead,
    DateOnly Opened,
    DateOnly? Reviewed,
    int Overdue,
    IReadOnlyList<DriftFlag> Flags,
    int Professionals,
    int Assessments,
    bool MayStepDown
)
{
    /// <summary>Markers that stand of it, by name.</summary>
    public IReadOnlyList<string> Markers { get; init; } = [];
}

/// <param name="Account">The lead worker's account.</param>
/// <param name="Worker">Their name.</param>
/// <param name="Cases">Families they lead the work with.</param>
/// <param name="Drifting">Of these, how many drift.</param>
/// <param name="Overdue">Actions overdue in all of them.</param>
public sealed record Workload(Guid Account, string Worker, int Cases, int Drifting, int Overdue);
