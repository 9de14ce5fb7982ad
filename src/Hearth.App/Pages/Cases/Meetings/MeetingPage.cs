using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>What the pages of a meeting share: the meeting as its reader sees it.</summary>
public abstract class MeetingPage(MeetingQuery meetings) : HearthPage
{
    /// <summary>The answer that means no family.</summary>
    public const string NoFamily = "none";

    [FromRoute]
    public Guid Id { get; set; }

    public MeetingRead Read { get; private set; } = null!;
    public string Address => $"/cases/meetings/{Id:D}";
    public bool MayWork => Actor.May(Permission.CasesWork);

    /// <summary>Whether it can still be prepared: who is asked, its list, its time.</summary>
    public bool IsToCome => Read.Of.State == MeetingState.Called;

    /// <summary>Whether its minutes are being written.</summary>
    public bool IsDraft => Read.Of.State == MeetingState.Held;

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await meetings.RunAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }

    /// <summary>For pages that stand inside: not there for whoever its papers are shut to.</summary>
    protected async Task<bool> FindOpenAsync(CancellationToken cancel) =>
        await FindAsync(cancel) && Read.IsOpen;

    protected LocalRedirectResult Done(string notice, string at = "")
    {
        Notice = notice;
        return LocalRedirect(Address + at);
    }

    /// <summary>What something can be about, as far as the reader sees it.</summary>
    public IReadOnlyList<Choice> About =>
        [
            .. Read
                .Sections.Where(s => s.Listed is not null)
                .Select(s => new Choice($"{s.Listed!.FamilyId}", MeetingWords.Family(s.Name))),
        ];

    protected static FamilyId? FamilyOf(string? answer) =>
        Guid.TryParse(answer, out var id) ? new FamilyId(id) : null;
}
