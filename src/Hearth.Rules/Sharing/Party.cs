namespace Hearth.Rules.Sharing;

/// <summary>A partner agency on a day, as far as sharing asks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SpecifiedPerson">Whether it is named by the Digital Economy Act 2017, Schedule 4.</param>
/// <param name="InForce">Both papers are signed and hold: <see cref="Partners.AgencyStanding"/> decides it.</param>
public sealed record Party(
    string Id,
    string Name,
    AgencyKind Kind,
    bool SpecifiedPerson,
    bool InForce
);
