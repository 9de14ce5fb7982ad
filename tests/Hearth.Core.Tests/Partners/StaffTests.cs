using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;
using static Hearth.Core.Tests.Partners.GivenAgencies;

namespace Hearth.Core.Tests.Partners;

public class StaffTests
{
    [EachDatabase, Trait("Requirement", "AG-4")]
    public async Task Who_leaves_has_no_account_from_then_on_and_colleagues_are_told(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.InForceAsync();
        var leaver = await database.AccountAsync(Rowan);
        var colleague = await database.AccountAsync(Rowan);
        var programme = await database.AccountAsync("council", Role.ProgrammeAnalyst);
        var police = await database.AccountAsync("police");
        var member = (await database.ReadAsync()).Staff.Single(s => s.Email == leaver.Email);
        (await SignedInAsync(database, leaver)).ShouldNotBeNull();

        (await LeavesAsync(database, new(member.Id, Today.AddDays(1))))
            .Refused()
            .ShouldContain("on the day they leave");
        var left = (await LeavesAsync(database, new(member.Id, Today))).Ok();
        (await LeavesAsync(database, new(member.Id, Today))).Refused().ShouldContain("already");

        (left.AccountShut, left.Told).ShouldBe((true, 2));
        (await SignedInAsync(database, leaver)).ShouldBeNull("an open session asks this");
        (await database.ToldAsync(colleague)).ShouldBe([PartnerNews.ColleagueLeft]);
        (await database.ToldAsync(programme)).ShouldBe([PartnerNews.ColleagueLeft]);
        (await database.ToldAsync(police)).ShouldBeEmpty();
        var row = (await database.ReadAsync()).Staff.Single(s => s.Id == member.Id);
        (row.LeftOn, row.HasAccount).ShouldBe((Today, false));
    }

    [EachDatabase, Trait("Requirement", "AG-4")]
    public async Task Staff_are_added_once_and_find_the_account_of_their_address(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.InForceAsync();
        var wanted = new AddStaff(Rowan, "Perran Ashgrove", "perran@example.org", "Head of year");

        (await AddAsync(database, wanted with { Email = "perran" }))
            .Refused()
            .ShouldContain("e-mail");
        (await AddAsync(database, wanted with { Post = "" }))
            .Refused()
            .ShouldContain("what they do");
        var added = (await AddAsync(database, wanted)).Ok();
        (await AddAsync(database, wanted with { Email = "PERRAN@example.org" }))
            .Refused()
            .ShouldContain("already");

        added.UserId.ShouldBeNull();
        await database.AccountAsync(Rowan, email: "perran@example.org");
        var row = (await database.ReadAsync()).Staff.ShouldHaveSingleItem();
        (row.Id, row.HasAccount).ShouldBe((added.Id, true));
    }

    [EachDatabase, Trait("Requirement", "AG-7")]
    public async Task Training_and_the_duty_of_confidence_are_recorded_and_run_out(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.InForceAsync();
        var added = (
            await AddAsync(
                database,
                new(Rowan, "Perran Ashgrove", "perran@example.org", "Head of year")
            )
        ).Ok();

        (await RecordAsync(database, new(added.Id, Undertaking.Training, Today.AddDays(1), 0)))
            .Refused()
            .ShouldContain("future");
        (await RecordAsync(database, new(added.Id, Undertaking.Training, Today, 0))).Ok();
        (
            await RecordAsync(database, new(added.Id, Undertaking.Training, new(2025, 1, 1), 0))
        ).ShouldBeOfType<Outcome<StaffMember>.Conflict>("somebody was first");
        (await RecordAsync(database, new(added.Id, Undertaking.DutyOfConfidence, Today, 1))).Ok();

        var row = (await database.ReadAsync()).Staff.Single();
        (row.Training, row.TrainingRunsOut, row.IsToBeReminded).ShouldBe(
            (Expiry.Current, new DateOnly(2027, 10, 1), false)
        );
        database.Clock.Advance(TimeSpan.FromDays(365));
        row = (await database.ReadAsync()).Staff.Single();
        (row.Training, row.Confidence, row.IsToBeReminded).ShouldBe(
            (Expiry.RunOut, Expiry.RunOut, true)
        );
    }

    private static Task<User?> SignedInAsync(TestDatabase database, User user) =>
        database.WithAsync<SignedInUserQuery, User?>(q =>
            q.RunAsync(user.Id, user.SecurityStamp!, default)
        );

    private static Task<Outcome<StaffLeft>> LeavesAsync(
        TestDatabase database,
        StaffLeaves request
    ) =>
        database.WithAsync<StaffLeavesOperation, Outcome<StaffLeft>>(o =>
            o.RunAsync(request, Officer, default)
        );

    private static Task<Outcome<StaffMember>> AddAsync(TestDatabase database, AddStaff request) =>
        database.WithAsync<AddStaffOperation, Outcome<StaffMember>>(o =>
            o.RunAsync(request, Officer, default)
        );

    private static Task<Outcome<StaffMember>> RecordAsync(
        TestDatabase database,
        RecordUndertaking request
    ) =>
        database.WithAsync<RecordUndertakingOperation, Outcome<StaffMember>>(o =>
            o.RunAsync(request, Officer, default)
        );
}
