using Hearth.App.Web.Govuk;
using Hearth.Core.Cases.FrontDoor;

namespace Hearth.App.Pages.Cases;

/// <summary>Somebody a contact is about, as a form takes them.</summary>
public sealed class PersonInput
{
    public string? Forename { get; set; }
    public string? Surname { get; set; }
    public DateAnswer Born { get; set; } = new();
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? Relation { get; set; }

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Forename + Surname + Address + Postcode + Relation)
        && Born.IsEmpty;

    public PersonSaid Said() =>
        new(
            new()
            {
                Forename = Given(Forename),
                Surname = Given(Surname),
                BirthDate = Born.Date,
                Address = Given(Address),
                Postcode = Given(Postcode),
            },
            Relation
        );

    private static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
