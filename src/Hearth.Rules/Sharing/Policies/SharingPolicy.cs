using System.Text.Json.Nodes;

namespace Hearth.Rules.Sharing.Policies;

/// <summary>An identifier within a system.</summary>
public sealed record PolicyIdentifier(string Value, string System);

/// <summary>A party's number in a catalogue: plain, or within a system.</summary>
public sealed record CatalogueId(string Value, string? System);

/// <summary>Somebody who shares or receives by a policy.</summary>
public sealed record PolicyParty(string Name, IReadOnlyList<CatalogueId> CatalogueIds);

/// <summary>
/// A machine-readable sharing agreement, field by field as published; what the shape lacks travels in
/// <paramref name="Extension"/>.
/// </summary>
/// <param name="Uri">Where it is published.</param>
/// <param name="Identifier">Its identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Contact">Whom to ask.</param>
/// <param name="Parties">Who takes part.</param>
/// <param name="Data">What it is about: descriptions or URIs.</param>
/// <param name="Purposes">What it permits sharing for.</param>
/// <param name="StartDate">The first day.</param>
/// <param name="EndDate">The last; here the next review.</param>
/// <param name="PermittedUse">Actions granted, such as odrl:read.</param>
/// <param name="Restrictions">Actions forbidden.</param>
/// <param name="DataRecipientResponsibilities">What recipients must do.</param>
/// <param name="SecurityMeasures">What security is asked of them.</param>
/// <param name="LegalCompliance">The law it rests on.</param>
/// <param name="Extension">Under <c>hearth:agreement</c>; null where there is none.</param>
/// <remarks>Source: SocialCareData, Information Governance – Sharing Policy 0.1 (ODRL-aligned).</remarks>
public sealed record SharingPolicy(
    string Uri,
    PolicyIdentifier Identifier,
    string Name,
    string Contact,
    IReadOnlyList<PolicyParty> Parties,
    IReadOnlyList<string> Data,
    IReadOnlyList<string> Purposes,
    DateOnly StartDate,
    DateOnly EndDate,
    IReadOnlyList<string> PermittedUse,
    IReadOnlyList<string> Restrictions,
    IReadOnlyList<string> DataRecipientResponsibilities,
    IReadOnlyList<string> SecurityMeasures,
    IReadOnlyList<string> LegalCompliance,
    JsonObject? Extension
);
