namespace Hearth.Core.Access.Clients;

/// <summary>What a client may be let do, beside what its role may: the narrower of the two holds.</summary>
public static class ApiScopes
{
    public const string PersonKnown = "matching.known";
    public const string FamilyRead = "people.families";
    public const string RequestsRead = "sharing.requests";
    public const string RequestsWrite = "sharing.requests.write";
    public const string WorkingRead = "sharing.working";
    public const string DisclosuresWrite = "sharing.disclosures.write";
    public const string AgreementsRead = "sharing.agreements";
    public const string ReturnsRead = "sources.returns";
    public const string ReturnsWrite = "sources.returns.write";

    /// <summary>Each with what it lets a client do, for whoever gives it.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PersonKnown] = "Ask whether a person is known",
            [FamilyRead] = "Read a family, as far as the role and the agreements let it",
            [RequestsRead] = "Read requests the agency asked or is asked",
            [RequestsWrite] = "Ask another agency, and answer",
            [WorkingRead] = "See who works with a family",
            [DisclosuresWrite] = "Record that something was shared",
            [AgreementsRead] = "Read the sharing agreements that stand",
            [ReturnsRead] = "See what became of returns",
            [ReturnsWrite] = "Send returns",
        };
}
