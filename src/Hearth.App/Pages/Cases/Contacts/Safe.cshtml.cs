using System.Globalization;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Rules.Cases.Messages;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Contacts;

/// <summary>Whether, where and when it is safe to write to somebody in one way.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class SafeModel(ContactsQuery contacts, RecordContactPreferenceOperation record)
    : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [FromRoute]
    public Guid Person { get; set; }

    [FromRoute]
    public string Channel { get; set; } = "";

    [BindProperty]
    public string? IsSafe { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Null when nothing is recorded yet.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>Everything that is recorded of it; more than one where two people were found to be one.</summary>
    public IReadOnlyList<ContactPreference> Said { get; private set; } = [];
    public bool IsHidden { get; private set; }
    public MessageChannel By { get; private set; }

    public IReadOnlyList<Choice> Answers =>
        [new("yes", "Yes, they said so"), new("no", "No, or I am not sure")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } person)
            return NotFound();
        Version = person.VersionOf(By);
        // Of two that differ neither is offered: whoever asks says which.
        if (
            !(person.IsOfTwo(By) && person.Differs(By))
            && person.Preferences.GetValueOrDefault(By) is { } known
        )
        {
            (IsSafe, Address, Note) = (known.IsSafe ? "yes" : "no", known.Address, known.Note);
            From = known.From?.ToString("HH:mm", CultureInfo.InvariantCulture);
            Until = known.Until?.ToString("HH:mm", CultureInfo.InvariantCulture);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is null)
            return NotFound();
        if (IsSafe is not ("yes" or "no"))
            return Wrong("Choose whether it is safe", nameof(IsSafe));
        foreach (var (typed, field) in new[] { (From, nameof(From)), (Until, nameof(Until)) })
            if (!string.IsNullOrWhiteSpace(typed) && MessageField.TimeOf(typed) is null)
                return Wrong("Enter a time such as 14:30", field);
        return End(
            await record.RunAsync(
                new(
                    new(Case),
                    new(Person),
                    By,
                    IsSafe == "yes",
                    Address,
                    MessageField.TimeOf(From ?? ""),
                    MessageField.TimeOf(Until ?? ""),
                    Note,
                    Version
                ),
                Actor,
                cancel
            ),
            done =>
            {
                Notice = done.IsSafe
                    ? "Recorded: messages can go there."
                    : "Recorded: nobody writes to them so.";
                return LocalRedirect($"/cases/{Case:D}/contacts");
            },
            nameof(Address)
        );
    }

    private async Task<ReachablePerson?> FindAsync(CancellationToken cancel)
    {
        if (
            !Kebab.TryRead<MessageChannel>(Channel, out var channel)
            || (await contacts.RunAsync(new(Case), Actor, cancel))?.People.FirstOrDefault(p =>
                p.Id.Value == Person
            )
                is not { } person
        )
            return null;
        (By, Name, IsHidden) = (channel, person.Name, person.IsHidden);
        Said = [.. person.Recorded[channel]];
        return person;
    }
}
