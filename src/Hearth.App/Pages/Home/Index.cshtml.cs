using Hearth.App.Web;
using Hearth.Core.Access;

namespace Hearth.App.Pages.Home;

[May(Purpose.IdentifyFamilies, Role.ProgrammeAnalyst, Role.PartnerDataContact)]
[May(Purpose.ManageAccounts, Role.Administrator)]
public sealed class IndexModel(WhatNeedsDoing needs, UsersQuery users) : HearthPage
{
    public bool IsAdministrator => Actor.Role == Role.Administrator;
    public bool MaySeeFamilies => Actor.MaySeeFamilies;
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
        IsNew = await needs.NothingHasComeAsync(Actor, cancel);
        Returns = await needs.ReturnsAsync(Actor, cancel);
        Matching = await needs.MatchingAsync(Actor, cancel);
        Lists = await needs.ListsAsync(Actor, cancel);
    }
}
