using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;
using static Hearth.Core.Tests.Partners.GivenAgencies;

namespace Hearth.Core.Tests.Partners;

[Trait("Requirement", "AG-5")]
public class LeavingTests
{
    [EachDatabase]
    public async Task Notice_ends_the_authorisation_after_a_month_and_every_partner_is_told_then_and_now(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.InForceAsync();
        var police = await database.AccountAsync("police");
        var own = await database.AccountAsync(Rowan);

        (await GiveAsync(database, new(Rowan, Today, " "))).Refused().ShouldContain("in writing");
        (await GiveAsync(database, new(Rowan, Today.AddDays(1), "File 12")))
            .Refused()
            .ShouldContain("future");
        (await GiveAsync(database, new(Rowan, Today, "File 12", new(2026, 10, 31))))
            .Refused()
            .ShouldContain("1 November 2026 at the earliest");
        (await GiveAsync(database, new(Agency.Council, Today, "File 12")))
            .Refused()
            .ShouldContain("does not leave");
        var given = (await GiveAsync(database, new(Rowan, Today, "File 12"))).Ok();
        given.EndsOn.ShouldBe(new(2026, 11, 1));
        (await GiveAsync(database, new(Rowan, Today, "File 13")))
            .Refused()
            .ShouldContain("already");

        (await database.ToldAsync(police)).ShouldBe([PartnerNews.AgencyLeaving]);
        (await database.ToldAsync(own)).ShouldBeEmpty();
        (await database.WhyNotAsync()).ShouldBeNull();
        (await EndAsync(database)).Agencies.ShouldBeEmpty();
        database.Clock.Advance(TimeSpan.FromDays(31));
        (await database.WhyNotAsync())!.ShouldContain("left the agreement on 1 November 2026");
        (await EndAsync(database)).Agencies.ShouldBe([Rowan]);
        (await EndAsync(database)).Agencies.ShouldBeEmpty("it is told once");
        (await database.ToldAsync(police)).ShouldBe([
            PartnerNews.AgencyLeft,
            PartnerNews.AgencyLeaving,
        ]);

        await database.SignBothAsync(new(2026, 11, 1));
        (await database.WhyNotAsync()).ShouldBeNull("both papers are signed anew");
    }

    [EachDatabase]
    public async Task Notice_taken_back_leaves_all_as_it_was(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.InForceAsync();
        var police = await database.AccountAsync("police");
        (await TakeBackAsync(database)).Refused().ShouldContain("no notice");
        (await GiveAsync(database, new(Rowan, Today, "File 12"))).Ok();

        (await TakeBackAsync(database)).Ok().TakenBackOn.ShouldBe(Today);

        (await database.ReadAsync()).Standing.Is.ShouldBe(Standing.InForce);
        (await database.ToldAsync(police)).ShouldBe(
            [PartnerNews.AgencyLeaving, PartnerNews.AgencyStays],
            ignoreOrder: true
        );
        database.Clock.Advance(TimeSpan.FromDays(40));
        (await database.WhyNotAsync()).ShouldBeNull();
        (await EndAsync(database)).Agencies.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task What_somebody_was_told_is_theirs_to_read_and_stays_on_record(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.InForceAsync();
        var (police, other) = (
            await database.AccountAsync("police"),
            await database.AccountAsync("police")
        );
        (await GiveAsync(database, new(Rowan, Today, "File 12"))).Ok();
        var notice = (
            await database.WithAsync<NoticesQuery, IReadOnlyList<PartnerNotice>>(q =>
                q.RunAsync(police.ActFor(Purpose.ManagePartners), default)
            )
        ).ShouldHaveSingleItem();

        (
            await SeeAsync(database, notice.Id, other)
        ).ShouldBeOfType<Outcome<PartnerNotice>.NotFound>();
        (await SeeAsync(database, notice.Id, police)).Ok().SeenAt.ShouldNotBeNull();

        (await database.ToldAsync(police)).ShouldBeEmpty();
        (await database.ToldAsync(police, unread: false)).ShouldBe([PartnerNews.AgencyLeaving]);
        (await database.ToldAsync(other)).ShouldBe([PartnerNews.AgencyLeaving]);
    }

    private static Task<Outcome<NoticeGiven>> GiveAsync(
        TestDatabase database,
        GiveNotice request
    ) =>
        database.WithAsync<GiveNoticeOperation, Outcome<NoticeGiven>>(o =>
            o.RunAsync(request, Officer, default)
        );

    private static Task<Outcome<Withdrawal>> TakeBackAsync(TestDatabase database) =>
        database.WithAsync<TakeBackNoticeOperation, Outcome<Withdrawal>>(o =>
            o.RunAsync(new(Rowan), Officer, default)
        );

    private static async Task<AuthorisationsEnded> EndAsync(TestDatabase database) =>
        (
            await database.WithAsync<EndAuthorisationsOperation, Outcome<AuthorisationsEnded>>(o =>
                o.RunAsync(Actor.Hearth, default)
            )
        ).Ok();

    private static Task<Outcome<PartnerNotice>> SeeAsync(
        TestDatabase database,
        Guid notice,
        User user
    ) =>
        database.WithAsync<SeeNoticeOperation, Outcome<PartnerNotice>>(o =>
            o.RunAsync(new(notice), user.ActFor(Purpose.ManagePartners), default)
        );
}
