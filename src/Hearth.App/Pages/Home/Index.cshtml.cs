using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Home;

[SignedIn(
    Purpose.IdentifyFamilies,
    Purpose.SupportFamilies,
    Purpose.Safeguard,
    Purpose.MeetLegalDuties,
    Purpose.ManageAccounts
)]
public sealed class IndexModel(WhatNeedsDoing needs, UsersQuery users) : HearthPage
{
    public bool IsAdministrator => Actor.May(Permission.AccessAccounts);
    public bool SeesMatching => Actor.May(Permission.MatchingRun);
    public bool SeesReturns => Actor.May(Permission.SourcesRead);
    public bool SeesLists => Actor.May(Permission.EligibilityRead);
    public bool IsNew { get; private set; }
    public int Colleagues { get; private set; }
    public IReadOnlyList<Todo> Returns { get; private set; } = [];
    public IReadOnlyList<Todo> Matching { get; private set; } = [];
    public IReadOnlyList<Todo> Lists { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (IsAdministrator)
        {
            Colleagues = (await users.RunAsync(Actor, cancel)).Count(u =>
                u.DisabledAt is null && u.Role != Role.Administrator
            );
            return;
        }
        if (SeesReturns)
        {
            IsNew = await needs.NothingHasComeAsync(Actor, cancel);
            Returns = await needs.ReturnsAsync(Actor, cancel);
        }
        Matching = await needs.MatchingAsync(Actor, cancel);
        Lists = await needs.ListsAsync(Actor, cancel);
    }
}
