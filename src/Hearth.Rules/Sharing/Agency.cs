namespace Hearth.Rules.Sharing;

/// <summary>A partner agency, as far as sharing asks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SpecifiedPerson">Whether it is named by the Digital Economy Act 2017, Schedule 4.</param>
/// <param name="ProtocolFrom">The day it signed the framework protocol; null when it has not.</param>
/// <param name="AgreementFrom">The day it signed the agreement; null when it has not.</param>
/// <param name="Until">The first day on which its authorisation no longer holds; null when it has not withdrawn.</param>
public sealed record Agency(
    string Id,
    string Name,
    AgencyKind Kind,
    bool SpecifiedPerson,
    DateOnly? ProtocolFrom,
    DateOnly? AgreementFrom,
    DateOnly? Until
)
{
    /// <summary>Both papers are signed and in force on the day: no signature, no service (requirement AG-2).</summary>
    public bool InForce(DateOnly day) =>
        ProtocolFrom <= day && AgreementFrom <= day && !(Until <= day);
}
