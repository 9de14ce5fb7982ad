using Hearth.Core.Matching.Finding;

namespace Hearth.App.Api;

/// <summary>A person as the Person Standard writes one: as much of it as people are told apart by.</summary>
/// <remarks>Source: SocialCareData, Person Standard (PUB01), Person, Identifier, Name, PartialDate and Address.</remarks>
internal sealed record PersonObject(
    IReadOnlyList<IdentifierObject>? Identifier = null,
    IReadOnlyList<NameObject>? Name = null,
    PartialDateObject? DateOfBirth = null,
    IReadOnlyList<AddressObject>? Address = null,
    string? SexCode = null
)
{
    private const string NhsNumber = "https://fhir.nhs.uk/Id/nhs-number";

    // No published namespace was found for these two: the names are ours.
    private const string Upn = "https://hearth.example/id/upn";
    private const string Nino = "https://hearth.example/id/national-insurance-number";

    public PersonAsked Asked() =>
        new()
        {
            Forename = Name is [{ GivenName: [var given, ..] }, ..] ? given : null,
            Surname = Name is [{ FamilyName: { } family }, ..] ? string.Join(' ', family) : null,
            BirthDate = DateOfBirth?.Date,
            Sex = SexCode switch
            {
                "1" => "M",
                "2" => "F",
                _ => null,
            },
            Address = Address is [var home, ..] ? Joined(home.Line1, home.Line2, home.City) : null,
            Postcode = Address is [{ Postcode: var postcode }, ..] ? postcode : null,
            NhsNumber = Of(NhsNumber),
            Upn = Of(Upn),
            Nino = Of(Nino),
        };

    public static PersonObject Of(PersonAsked asked)
    {
        IdentifierObject[] identifiers =
        [
            .. new[] { (asked.NhsNumber, NhsNumber), (asked.Upn, Upn), (asked.Nino, Nino) }
                .Where(i => i.Item1 is not null)
                .Select(i => new IdentifierObject(i.Item1!, i.Item2)),
        ];
        return new(
            identifiers.Length > 0 ? identifiers : null,
            asked is { Forename: null, Surname: null }
                ? null
                : [new(asked.Surname is { } s ? [s] : null, asked.Forename is { } f ? [f] : null)],
            asked.BirthDate is { } born ? new(born) : null,
            asked is { Address: null, Postcode: null }
                ? null
                : [new(asked.Address, Postcode: asked.Postcode)],
            asked.Sex switch
            {
                "M" => "1",
                "F" => "2",
                _ => null,
            }
        );
    }

    private string? Of(string system) => Identifier?.FirstOrDefault(i => i.System == system)?.Value;

    private static string? Joined(params string?[] lines)
    {
        var said = lines.Where(l => !string.IsNullOrWhiteSpace(l)).ToArray();
        return said.Length == 0 ? null : string.Join(", ", said);
    }
}

internal sealed record IdentifierObject(string Value, string System);

internal sealed record NameObject(
    IReadOnlyList<string>? FamilyName = null,
    IReadOnlyList<string>? GivenName = null,
    string? PreferredName = null,
    string? Use = null
);

/// <param name="Date">The day.</param>
/// <param name="AccuracyIndicator">Day, month and year: accurate, estimated or unknown, such as AAA.</param>
internal sealed record PartialDateObject(DateOnly Date, string? AccuracyIndicator = null);

internal sealed record AddressObject(
    string? Line1 = null,
    string? Line2 = null,
    string? City = null,
    string? Postcode = null
);
