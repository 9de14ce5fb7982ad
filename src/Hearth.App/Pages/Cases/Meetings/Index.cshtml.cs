using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>The meetings somebody is asked to, and which they can call.</summary>
[Needs(Permission.CasesRead, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(MyMeetingsQuery mine, MeetingRules rules, TimeProvider clock)
    : HearthPage
{
    public IReadOnlyList<MyMeeting> Upcoming { get; private set; } = [];
    public IReadOnlyList<MyMeeting> Past { get; private set; } = [];
    public bool MayWork => Actor.May(Permission.CasesWork);

    public IEnumerable<MeetingRule> MayCall =>
        rules.Kinds.Values.Where(k =>
            k.CalledBy == MeetingCaller.Worker
            || k.CalledBy == MeetingCaller.Manager && Actor.May(Permission.CasesManage)
        );

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var all = await mine.RunAsync(Actor, cancel);
        Upcoming = [.. all.Where(a => a.IsAhead(now))];
        Past = [.. all.Where(a => !a.IsAhead(now)).Reverse()];
    }
}
