using System.Net;
using AngleSharp.Dom;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>The front door over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-1")]
public class FrontDoorPagesTests
{
    [EachDatabase, Trait("Requirement", "SU-3")]
    public async Task A_family_asks_the_hub_finds_who_they_are_and_opens_support(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var child = await KnownAsync(council, await council.ListedAsync());
        var names = child.Name.Split(' ');
        using var parent = await council.VisitorAsync();
        var sent = await parent.SendAsync(
            "/support",
            ("OldEnough", "yes"),
            ("Name", "Somebody Unheard-Of"),
            ("Phone", "01632 960002"),
            ("Children[0].Forename", names[0]),
            ("Children[0].Surname", names[^1]),
            ("Children[0].Born.Day", $"{child.BirthDate!.Value.Day}"),
            ("Children[0].Born.Month", $"{child.BirthDate.Value.Month}"),
            ("Children[0].Born.Year", $"{child.BirthDate.Value.Year}"),
            ("Happening", "I cannot keep up")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var reference = (await parent.OpenAsync("/support/sent"))
            .QuerySelector(".govuk-panel strong")!
            .TextContent;

        using var hub = await council.VisitorAsync(Role.HubWorker);
        var page = (await hub.OpenAsync("/cases/front-door"))
            .QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains(reference, StringComparison.Ordinal))
            .QuerySelector("a")!
            .GetAttribute("href")!;
        var contact = await hub.OpenAsync(page);
        var match = contact
            .QuerySelectorAll("input[name=who]")
            .First(i => i.GetAttribute("value")!.Contains('/'));
        contact
            .GetElementById(match.GetAttribute("aria-describedby")!)!
            .TextContent.ShouldContain("surname");
        foreach (var nothing in new[] { "", "nobody" })
            (await Visitor.ReadAsync(await SettleAsync(hub, page, 1, nothing)))
                .QuerySelector(".govuk-error-summary a[href='#who-1']")!
                .TextContent.ShouldStartWith("Choose who is meant");
        (await hub.OpenAsync(page)).Body!.TextContent.ShouldNotContain("Not known here");
        (await SettleAsync(hub, page, 1, "none")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await SettleAsync(hub, page, 2, "none")).StatusCode.ShouldBe(HttpStatusCode.Found);
        // That was a slip: it is put right while nothing is decided.
        (await hub.OpenAsync(page))
            .QuerySelectorAll("input[name=who]")
            .ShouldBeEmpty();
        var again = (await hub.OpenAsync(page)).QuerySelector("input[name=again][value='2']")!;
        again.Closest("form")!.GetAttribute("method").ShouldBe("get");
        page += "?again=2";
        (await hub.OpenAsync(page))
            .QuerySelectorAll("input[name=who]")
            .ShouldContain(i => i.GetAttribute("value") == match.GetAttribute("value"));
        (await SettleAsync(hub, page, 2, match.GetAttribute("value")!)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        page = page.Split('?')[0];
        var settled = (await hub.OpenAsync(page)).Body!.TextContent;
        settled.ShouldContain("Known here");
        settled.ShouldContain("Not known here");

        var decided = await hub.SendAsync(
            $"{page}/decide",
            ("Analysis", "School says the same"),
            ("Level", "early-help"),
            ("Decision", "early-help"),
            ("Reason", "Two services can meet this with them"),
            ("Version", "3")
        );
        decided.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await hub.OpenAsync(page)).QuerySelectorAll("input[name=again]").ShouldBeEmpty();
        var done = await hub.OpenAsync(page);
        var support = done.QuerySelectorAll("a")
            .Single(a => a.TextContent == "The support that was opened")
            .GetAttribute("href")!;
        (await hub.OpenAsync(support))
            .QuerySelector("h1")!
            .TextContent.ShouldStartWith("Support of the");
        using var stranger = await council.VisitorAsync(Role.LeadWorker);
        (await stranger.GetAsync(support)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [EachDatabase, Trait("Requirement", "SU-3")]
    public async Task A_family_that_nobody_knows_is_recorded_and_support_begins(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        await council.ListedAsync();
        using var parent = await council.VisitorAsync();
        await parent.SendAsync(
            "/support",
            ("OldEnough", "yes"),
            ("Name", "Odalys Newcombe-Test"),
            ("Is", "Mum"),
            ("Phone", "01632 960003"),
            ("Children[0].Forename", "Perpetua"),
            ("Children[0].Surname", "Newcombe-Test"),
            ("Happening", "We came last week and know nobody")
        );
        using var hub = await council.VisitorAsync(Role.HubWorker);
        var page = (await hub.OpenAsync("/cases/front-door"))
            .QuerySelector("tbody tr a")!
            .GetAttribute("href")!;
        (await hub.OpenAsync(page)).QuerySelector($"a[href='{page}/family']").ShouldBeNull();
        await SettleAsync(hub, page, 1, "none");
        await SettleAsync(hub, page, 2, "none");

        (await hub.OpenAsync(page)).QuerySelector($"a[href='{page}/family']").ShouldNotBeNull();
        var form = await hub.OpenAsync($"{page}/family");
        form.QuerySelectorAll("select").Length.ShouldBe(2);
        var lacking = await Visitor.ReadAsync(
            await hub.SendAsync($"{page}/family", ("Place[1]", "mother"), ("Version", "2"))
        );
        lacking
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("what Perpetua Newcombe-Test is");
        lacking
            .QuerySelector("option[value=mother][selected]")
            .ShouldNotBeNull("what was chosen stays");
        var sent = await hub.SendAsync(
            $"{page}/family",
            ("Place[1]", "mother"),
            ("Place[2]", "child"),
            ("Version", "2")
        );

        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        var decided = await hub.SendAsync(
            $"{page}/decide",
            ("Analysis", "Nobody knew them"),
            ("Level", "early-help"),
            ("Decision", "early-help"),
            ("Reason", "Two services can meet this with them"),
            ("Version", "3")
        );
        decided.StatusCode.ShouldBe(HttpStatusCode.Found);
        var support = (await hub.OpenAsync(page))
            .QuerySelectorAll("a")
            .Single(a => a.TextContent == "The support that was opened")
            .GetAttribute("href")!;
        (await hub.OpenAsync(support))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("Support of the Newcombe-Test family");
    }

    [Fact, Trait("Requirement", "SU-2")]
    public async Task Of_a_young_child_nothing_is_kept_and_they_are_told_whom_to_talk_to()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var child = await council.VisitorAsync();

        var answer = await Visitor.ReadAsync(
            await child.SendAsync(
                "/support",
                ("OldEnough", "no"),
                ("Name", "Tamsin"),
                ("Happening", "I am sad")
            )
        );

        answer.Body!.TextContent.ShouldContain("Childline");
        answer.Body.TextContent.ShouldNotContain("I am sad");
        using var hub = await council.VisitorAsync(Role.HubWorker);
        (await hub.OpenAsync("/cases/front-door?page-no=2147483647"))
            .QuerySelectorAll("tbody tr")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_with_the_public_form_is_said_and_nothing_written_is_lost()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var parent = await council.VisitorAsync();

        var answer = await Visitor.ReadAsync(
            await parent.SendAsync(
                "/support",
                ("OldEnough", "yes"),
                ("Name", "Tamsin Ashgrove"),
                ("Happening", "I cannot keep up")
            )
        );

        answer
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("telephone number or an e-mail");
        answer.QuerySelector("#Happening")!.TextContent.ShouldContain("I cannot keep up");
        answer.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Phone");
        // A row of a form that was tampered with, or broken off on its way.
        (
            await Visitor.ReadAsync(
                await parent.SendAsync("/support", ("OldEnough", "yes"), ("Children.index", "x"))
            )
        )
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("what to call you");
        var sent = await parent.GetAsync("/support/sent");
        (sent.StatusCode, sent.Headers.Location?.ToString()).ShouldBe(
            (HttpStatusCode.Found, "/support"),
            "without having asked there is nothing to thank for"
        );
    }

    [EachDatabase]
    public async Task A_teacher_refers_a_family_and_reads_what_came_of_it(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        using var teacher = await council.VisitorAsync(Role.TeamMember, "school");
        var form = await teacher.OpenAsync("/cases/contacts/new");
        form.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("Ada Larchfield");
        (string, string)[] said =
        [
            ("Kind", "referral"),
            ("Name", "Ada Larchfield"),
            ("People[0].Forename", "Tamsin"),
            ("People[0].Surname", "Ashgrove"),
            ("Happening", "She is tired on Mondays"),
            ("Agreement", "agreed"),
        ];
        var another = await Visitor.ReadAsync(
            await teacher.PostAsync("/cases/contacts/new?handler=Another", Token(form), said)
        );
        another
            .QuerySelector("input[name='People[0].Forename']")!
            .GetAttribute("value")
            .ShouldBe("Tamsin", "room for one more loses nothing");

        (await teacher.SendAsync("/cases/contacts/new", said)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );

        var own = await teacher.OpenAsync("/cases/contacts");
        own.QuerySelector("main section")!.TextContent.ShouldContain("It is decided by");
        using var hub = await council.VisitorAsync(Role.HubWorker);
        (await hub.OpenAsync("/cases/front-door")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    private static string Token(IDocument page) =>
        page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<HttpResponseMessage> SettleAsync(
        Visitor hub,
        string page,
        int no,
        string who
    )
    {
        var contact = await hub.OpenAsync(page);
        return await hub.PostAsync(
            $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler=Settle",
            Token(contact),
            ("no", $"{no}"),
            ("who", who),
            ("version", contact.QuerySelector("input[name=version]")!.GetAttribute("value")!)
        );
    }

    private static async Task<MemberRead> KnownAsync(WebCouncil council, ListId list)
    {
        var entries = await council.Database.WithAsync<EntriesQuery, EntriesPage?>(q =>
            q.RunAsync(new(list), Actor.DataTeam(), default)
        );
        foreach (var row in entries!.Rows)
        {
            var family = await council.Database.WithAsync<FamilyQuery, FamilyRead?>(q =>
                q.RunAsync(row.Family, list, Actor.DataTeam(), default)
            );
            if (
                family!.Members.FirstOrDefault(m =>
                    m is { Role: MemberRole.Child, BirthAccuracy: Core.Sources.BirthAccuracy.Exact }
                    && m.Name.Contains(' ')
                ) is
                { } child
            )
                return child;
        }
        throw new InvalidOperationException("No listed family has a child with a whole birth date");
    }
}
