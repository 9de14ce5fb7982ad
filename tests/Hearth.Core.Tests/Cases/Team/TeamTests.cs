using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Team;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Team;

[Trait("Requirement", "SU-9")]
public class TeamTests
{
    [EachDatabase]
    public async Task Who_is_asked_knows_of_the_family_from_their_yes_until_they_have_left(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, child, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var visitor = await council.UserAsync(Role.TeamMember);
        var asked = (await InviteAsync(council, id, visitor, manager, child)).Done();
        (await InviteAsync(council, id, visitor, manager)).Refused().ShouldContain("already");

        (await council.CaseReadAsync(id, visitor)).ShouldBeNull();
        (await council.TeamAsync(id, visitor)).ShouldBeNull();
        var invitation = (
            await council.Database.WithAsync<InvitationsQuery, IReadOnlyList<InvitationRead>>(q =>
                q.RunAsync(visitor, default)
            )
        ).Single();
        (invitation.Of.WorksAs, invitation.By).ShouldBe(("School nurse", "Ada Larchfield"));

        var joined = (await AnswerAsync(council, asked, true, visitor)).Done();
        (await council.CaseReadAsync(id, visitor)).ShouldNotBeNull();
        var member = (await council.TeamAsync(id, visitor))!.Members.Single();
        member.Sees!.ShouldContain("Early help");
        member.Sees!.ShouldNotContain("Offences");

        (
            await council.DoAsync<LeaveTeamOperation, TeamMember>(o =>
                o.RunAsync(new(joined.Id, "Another post", joined.Version), manager, default)
            )
        ).Done();
        council.Later(1);
        (await council.CaseReadAsync(id, visitor)).ShouldBeNull();
        var left = (await council.TeamAsync(id, manager))!.Members.Single().Of;
        (left.State, left.Why).ShouldBe((TeamState.Left, "Another post"));
    }

    [EachDatabase]
    public async Task A_no_opens_nothing_and_is_answered_once(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var visitor = await council.UserAsync(Role.TeamMember);
        var stranger = await council.UserAsync(Role.LeadWorker);
        var asked = (await InviteAsync(council, id, visitor, manager)).Done();

        (
            await AnswerAsync(council, asked, true, stranger)
        ).ShouldBeOfType<Outcome<TeamMember>.NotFound>();
        var no = (await AnswerAsync(council, asked, false, visitor)).Done();
        (await council.CaseReadAsync(id, visitor)).ShouldBeNull();
        (await AnswerAsync(council, no, true, visitor)).Refused().ShouldContain("anew");
        (
            await AnswerAsync(council, asked, true, manager)
        ).ShouldBeOfType<Outcome<TeamMember>.Conflict>();
    }

    [EachDatabase]
    public async Task Who_leaves_the_team_and_leads_the_work_keeps_the_family(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var worker = await council.UserAsync(Role.LeadWorker);
        var next = await council.UserAsync(Role.LeadWorker);
        var asked = (await InviteAsync(council, id, worker, manager)).Done();
        var joined = (await AnswerAsync(council, asked, true, worker)).Done();
        (await council.AllocateAsync(id, worker, manager)).Done();
        (
            await council.DoAsync<LeaveTeamOperation, TeamMember>(o =>
                o.RunAsync(new(joined.Id, null, joined.Version), manager, default)
            )
        ).Done();
        council.Later(1);
        (await council.CaseReadAsync(id, worker)).ShouldNotBeNull();

        (await council.AllocateAsync(id, next, manager, "Another post")).Done();
        (await council.CaseReadAsync(id, worker)).ShouldBeNull();
    }

    private static Task<Outcome<TeamMember>> InviteAsync(
        Council council,
        CaseId id,
        Actor who,
        Actor by,
        Core.People.PersonId? person = null
    ) =>
        council.DoAsync<InviteToTeamOperation, TeamMember>(o =>
            o.RunAsync(
                new(
                    id,
                    person,
                    who.AgencyId,
                    Guid.Parse(who.UserId),
                    "Bryn Larkspur",
                    "School nurse",
                    null,
                    null
                ),
                by,
                default
            )
        );

    private static Task<Outcome<TeamMember>> AnswerAsync(
        Council council,
        TeamMember member,
        bool accepts,
        Actor by
    ) =>
        council.DoAsync<AnswerInvitationOperation, TeamMember>(o =>
            o.RunAsync(new(member.Id, accepts, null, member.Version), by, default)
        );
}
