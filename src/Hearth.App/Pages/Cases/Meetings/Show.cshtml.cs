using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>A meeting: its agenda, papers and minutes, each reader's own part of them.</summary>
[Needs(Permission.CasesRead, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class ShowModel(
    MeetingQuery meetings,
    AnswerMeetingOperation answers,
    TimeProvider clock
) : MeetingPage(meetings)
{
    public string Back =>
        Read.Of.CaseId is { } id && Read.IsOpen ? $"/cases/{id}" : "/cases/meetings";

    /// <summary>What whoever runs it does next; the first stands out.</summary>
    public IEnumerable<(string Text, string Href, bool First)> Todos
    {
        get
        {
            if (!Read.Runs || !MayWork)
                yield break;
            var isListed = Read.Rule.About == MeetingAbout.ListedFamilies;
            if (IsToCome)
            {
                var begun = MeetingStates.HasBegun(Read.Of.StartsAt, clock.UtcNow());
                if (begun)
                    yield return ("Record who was there", "/hold", true);
                if (isListed)
                    yield return ("Change the list of families", "/families", !begun);
                yield return ("Ask somebody", "/invite", !begun && !isListed);
                yield return ("Move it", "/move", false);
                yield return ("Cancel it", "/cancel", false);
            }
            if (IsDraft)
                yield return ("Agree the minutes", "/agree", true);
        }
    }

    /// <summary>Where the next meeting of the same people is called; null where there is one, or it is not for them.</summary>
    public string? NextHref =>
        Read.Runs
        && MayWork
        && Read.Following is null
        && Read.Of.State is MeetingState.Held or MeetingState.Agreed
            ? $"/cases/meetings/call/{Kebab.Of(Read.Rule.Kind)}?follows={Id:D}"
                + (Read.Of.CaseId is { } of ? $"&case={of}" : "")
            : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    /// <summary>Somebody without an account told whoever runs it whether they come.</summary>
    public async Task<IActionResult> OnPostHeardAsync(
        Guid attendee,
        string? answer,
        int version,
        CancellationToken cancel
    )
    {
        if (
            !await FindOpenAsync(cancel)
            || !Kebab.TryRead<MeetingAnswer>(answer ?? "", out var said)
        )
            return NotFound();
        return End(
            await answers.RunAsync(new(Id, attendee, said, version), Actor, cancel),
            done => Done($"{done.Name}: {MeetingWords.Of(done.Answer).ToLowerInvariant()}.")
        );
    }
}
