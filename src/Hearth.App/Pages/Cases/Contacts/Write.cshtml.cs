using System.Globalization;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Contacts;

/// <summary>Writing to somebody of a family, with words the council has settled.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class WriteModel(
    ContactsQuery contacts,
    MarkersQuery markers,
    WriteMessageOperation write,
    MessageRules rules
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [FromRoute]
    public string? Template { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>By field; kept apart, because days are asked for in three parts.</summary>
    [BindProperty]
    public Dictionary<string, DateAnswer?> Days { get; set; } = [];

    /// <summary>A letter goes all the same to somebody who needs another format.</summary>
    [BindProperty]
    public bool Anyway { get; set; }

    /// <summary>What is recorded of the format they need, when a letter would go to them.</summary>
    public IReadOnlyList<string> Formats { get; private set; } = [];

    public MessageTemplate? Of { get; private set; }
    public ContactsRead Read { get; private set; } = null!;
    public IEnumerable<MessageTemplate> Templates => rules.Templates.Values.Where(t => !t.ByItself);

    public IReadOnlyList<Choice> People =>
        [
            .. Read.People.Select(p => new Choice(p.Id.ToString(), p.Name)
            {
                Hint = string.Join(
                    ", ",
                    p.Preferences.Where(f => f.Value.IsSafe && !p.Differs(f.Key))
                        .Select(f => ContactWords.Of(f.Key).ToLowerInvariant())
                )
                    is { Length: > 0 } safe
                    ? $"Recorded as safe: {safe}"
                    : "Not recorded as safe in any way: a message would be held back",
            }),
        ];

    public IReadOnlyList<Choice> Channels =>
        [.. Of!.Texts.Keys.Select(c => new Choice(Kebab.Of(c), ContactWords.Of(c)))];

    public string? HintOf(MessageField field)
    {
        var all = Of!.Texts.Keys.ToArray();
        var by = all.Where(c => Of.FieldsOf(c).Contains(field)).ToArray();
        var only =
            by.Length == all.Length
                ? ""
                : $"Said only in: {string.Join(", ", by.Select(c => ContactWords.Of(c).ToLowerInvariant()))}. ";
        return
            (
                only
                + field.Kind switch
                {
                    FieldKind.Day => "Such as 3 12 2026",
                    FieldKind.Time => "Such as 14:30",
                    FieldKind.Phone => "Such as 01632 960001",
                    _ => "",
                }
            ).Trim()
                is { Length: > 0 } hint
            ? hint
            : null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Values["worker"] = HttpContext.SignedInUser()?.FullName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Of is null)
            return NotFound();
        if (!Guid.TryParse(Person, out var person))
            return Wrong("Choose whom it goes to", nameof(Person));
        if (!Kebab.TryRead<MessageChannel>(Channel ?? "", out var channel))
            return Wrong("Choose how it goes", nameof(Channel));
        if (channel == MessageChannel.Letter && !Anyway)
        {
            Formats = await FormatsAsync(new(person), cancel);
            if (Formats.Count > 0)
                return Wrong(
                    "They need another format. Say that the letter goes all the same, or choose another way",
                    nameof(Anyway)
                );
        }
        return End(
            await write.RunAsync(
                new(new(Case), new PersonId(person), Of.Id, channel, Given()),
                Actor,
                cancel
            ),
            queued =>
            {
                Notice =
                    queued.State == MessageState.Held
                        ? $"It is held back. {queued.Reason}"
                        : "It will be sent.";
                return LocalRedirect($"/cases/{Case:D}/contacts");
            }
        );
    }

    private async Task<IReadOnlyList<string>> FormatsAsync(
        PersonId person,
        CancellationToken cancel
    ) =>
        [
            .. (await markers.OfCaseAsync(new(Case), Actor, cancel))
                ?.Formats(person)
                .Select(m => m.Says)
                .OfType<string>()
                ?? [],
        ];

    /// <summary>By the message's own fields: what else a form names is nobody's.</summary>
    private Dictionary<string, string> Given() =>
        Of!.Fields.ToDictionary(
            f => f.Id,
            f =>
                f.Kind == FieldKind.Day
                    ? Days[f.Id]!.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""
                    : Values.GetValueOrDefault(f.Id) ?? "",
            StringComparer.Ordinal
        );

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (Template is not null)
        {
            if (!rules.Templates.TryGetValue(Template, out var of) || of.ByItself)
                return false;
            Of = of;
            foreach (var field in of.Fields.Where(f => f.Kind == FieldKind.Day))
                Days[field.Id] = Days.GetValueOrDefault(field.Id) ?? new();
        }
        if (await contacts.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
