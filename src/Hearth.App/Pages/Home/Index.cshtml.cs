using Hearth.App.Pages.Cases.Contacts;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.Partners;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Home;

[SignedIn(
    Purpose.IdentifyFamilies,
    Purpose.SupportFamilies,
    Purpose.Safeguard,
    Purpose.MeetLegalDuties,
    Purpose.ManageAccounts
)]
public sealed class IndexModel(
    WhatNeedsDoing needs,
    PartnersToDo partners,
    NoticesQuery notices,
    UsersQuery users,
    MyFamiliesQuery mine,
    EmergencyAccessQuery emergencies,
    EmergenciesToldQuery opened,
    WhoIsToBeTold toTell,
    HeldMessagesQuery held,
    NextWithFamilies next,
    DoorToDo door,
    ManagersToDo manager,
    SharingToDo sharing
) : HearthPage
{
    public bool IsAdministrator => Actor.May(Permission.AccessAccounts);
    public bool SeesMatching => Actor.May(Permission.MatchingRun);
    public bool SeesReturns => Actor.May(Permission.SourcesRead);
    public bool SeesLists => Actor.May(Permission.EligibilityRead);
    public bool IsNew { get; private set; }
    public bool MayOpenInEmergency => Actor.May(Permission.AccessEmergency);
    public bool WorksWithFamilies => Actor.Families == FamilyReach.Own;
    public bool Reviews => Actor.May(Permission.AccessReview);
    public IReadOnlyList<MyFamily> Families { get; private set; } = [];
    public int Emergencies { get; private set; }
    public IReadOnlyList<EmergencyTold> Opened { get; private set; } = [];
    public bool TellsFamilies =>
        Actor.May(Permission.SharingManage)
        || Actor.Families == FamilyReach.Own && Actor.May(Permission.SharingRecord);
    public IReadOnlyList<Todo> ToTell { get; private set; } = [];
    public IReadOnlyList<Todo> Held { get; private set; } = [];

    /// <summary>What comes next with the families they work with; null: they work with none.</summary>
    public IReadOnlyList<Todo>? Next { get; private set; }

    /// <summary>What waits at the front door; null for whoever decides nothing there.</summary>
    public IReadOnlyList<Todo>? Door { get; private set; }

    /// <summary>What waits for a manager of support; null for anybody else.</summary>
    public IReadOnlyList<Todo>? Managed { get; private set; }

    /// <summary>Requests to answer, objections to decide.</summary>
    public IReadOnlyList<Todo> Sharing { get; private set; } = [];
    public int Colleagues { get; private set; }
    public IReadOnlyList<Todo> Returns { get; private set; } = [];
    public IReadOnlyList<Todo> Matching { get; private set; } = [];
    public IReadOnlyList<Todo> Lists { get; private set; } = [];
    public IReadOnlyList<Todo> Partners { get; private set; } = [];
    public IReadOnlyList<PartnerNotice> Told { get; private set; } = [];
    public bool KeepsPartners => Actor.May(Permission.PartnersManage);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Told = await notices.RunAsync(Actor, cancel);
        Partners = await partners.RunAsync(Actor, cancel);
        if (IsAdministrator)
        {
            Colleagues = (await users.RunAsync(Actor, cancel)).Count(u =>
                u.DisabledAt is null && u.Role != Role.Administrator
            );
            return;
        }
        Families = await mine.RunAsync(Actor, cancel);
        Held =
        [
            .. (await held.RunAsync(Actor, cancel)).Select(m => new Todo(
                $"“{m.Name}”, which you wrote",
                $"/cases/{m.Case}/contacts#log",
                ContactWords.Of(m.State),
                ContactWords.Colour(m.State)
            )),
        ];
        Next = await next.RunAsync(Actor, cancel);
        Door = await door.RunAsync(Actor, cancel);
        Managed = await manager.RunAsync(Actor, cancel);
        Sharing = await sharing.RunAsync(Actor, cancel);
        Opened = await opened.RunAsync(Actor, cancel);
        Emergencies = (await emergencies.RunAsync(Actor, cancel)).Count(e =>
            e.Of.ReviewedAt is null
        );
        if (TellsFamilies)
            ToTell = await toTell.RunAsync(Actor, cancel);
        if (SeesReturns)
        {
            IsNew = await needs.NothingHasComeAsync(Actor, cancel);
            Returns = await needs.ReturnsAsync(Actor, cancel);
        }
        Matching = await needs.MatchingAsync(Actor, cancel);
        Lists = await needs.ListsAsync(Actor, cancel);
    }
}
