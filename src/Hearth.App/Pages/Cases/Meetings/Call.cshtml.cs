using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>Somebody calls a meeting.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class CallModel(CallMeetingOperation call, CaseQuery cases, MeetingRules rules)
    : HearthPage
{
    [FromRoute]
    public string Kind { get; set; } = "";

    /// <summary>The case of a team around a family.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Case { get; set; }

    /// <summary>The meeting it goes on from.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Follows { get; set; }

    [BindProperty]
    public WhenAnswer When { get; set; } = new();

    [BindProperty]
    public string? ShortNotice { get; set; }

    public MeetingRule Rule { get; private set; } = null!;
    public string? FamilyName { get; private set; }
    public string Back =>
        Follows is { } before ? $"/cases/meetings/{before:D}"
        : Case is { } id ? $"/cases/{id:D}"
        : "/cases/meetings";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (When.Wrong is { } wrong)
            return Wrong(wrong.Reason, wrong.Field);
        return End(
            await call.RunAsync(
                new(
                    Rule.Kind,
                    Case is { } id ? new CaseId(id) : null,
                    When.Day,
                    When.Time,
                    When.Length,
                    When.Place ?? "",
                    ShortNotice,
                    Follows
                ),
                Actor,
                cancel
            ),
            done =>
            {
                Notice =
                    $"The meeting is called for {Words.Moment(done.Of.StartsAt)}."
                    + string.Concat(
                        done.NotAsked.Select(n => $" {n.Name} is not asked again. {n.Why}")
                    );
                var at = $"/cases/meetings/{done.Of.Id:D}";
                return LocalRedirect(
                    Rule.NeedsDeclaration ? at + "/invitation"
                    : Follows is null ? at + "/invite"
                    : at
                );
            },
            "When.On"
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (
            !Kebab.TryRead<MeetingKind>(Kind, out var kind)
            || (kind == MeetingKind.TeamAroundFamily) != Case is not null
        )
            return false;
        Rule = rules.Of(kind);
        if (Case is not { } id)
            return true;
        if (await cases.RunAsync(new(id), Actor, cancel) is not { } read)
            return false;
        FamilyName = read.FamilyName;
        return true;
    }
}
