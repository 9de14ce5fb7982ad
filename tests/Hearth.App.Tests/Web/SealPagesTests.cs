using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;
using static Hearth.App.Tests.Web.GivenPartners;

namespace Hearth.App.Tests.Web;

[Trait("Requirement", "SH-1")]
public class SealPagesTests
{
    [EachDatabase]
    public async Task An_officer_who_sees_no_family_seals_one_by_its_number_and_lifts_it_again(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var list = await council.ListedAsync();
        using var officer = await council.OfficerAsync();
        using var second = await council.OfficerAsync();
        using var named = await council.VisitorAsync(Role.ProgrammeAnalyst);
        using var other = await council.VisitorAsync(Role.ProgrammeAnalyst);
        var family = (await named.OpenAsync($"/eligibility/lists/{list}"))
            .QuerySelector("tbody th a")!
            .GetAttribute("href")!
            .Split('?')[0];
        var number = family.Split('/')[^1];
        var seal = $"/access/seals/{number}";
        (await named.OpenAsync(family)).Said().ShouldContain($"number is {number}");
        (await officer.GetAsync(family)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await officer.WrongAsync("/access/seals", ("Number", "the Larchfields")))
            .ShouldHaveSingleItem()
            .ShouldContain("no family of this number");
        var page = await officer.DoneAsync("/access/seals", ("Number", number));
        (await officer.WrongAsync(seal)).Length.ShouldBe(3);
        var accounts = page.QuerySelectorAll("input[name=Names]")
            .Select(i => i.GetAttribute("value")!)
            .ToArray();
        accounts.Length.ShouldBe(2, "those whose role opens families");
        var id = await IdAsync(council, named);

        // Two officers seal at once: the second is told, and then says anew who is named.
        await SecondIsToldAsync(
            officer,
            second,
            seal,
            [
                ("Reason", "danger"),
                ("Note", "An invented danger"),
                ("Names", accounts.Single(a => a != id)),
            ],
            [("Reason", "danger"), ("Note", "An invented danger"), ("Names", id)],
            "Someone else has changed this"
        );
        (await officer.OpenAsync("/access/seals")).Said().ShouldContain("An invented danger");
        (await named.GetAsync(family)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync(family)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await SecondLiftsAsync(officer, second, seal, id);
        (await other.GetAsync(family)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await officer.GetAsync(seal + "/lift")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>One opens the lifting, the other changes a word meanwhile: the first is told, and may lift it then.</summary>
    private static async Task SecondLiftsAsync(Visitor one, Visitor two, string seal, string named)
    {
        (await one.WrongAsync(seal + "/lift", ("Version", "1"))).ShouldBe([
            "Say why the seal is needed no more",
        ]);
        await two.DoneAsync(
            seal,
            ("Version", "1"),
            ("Reason", "danger"),
            ("Note", "Still an invented danger"),
            ("Names", named)
        );
        var late = await one.SendAsync(seal + "/lift", ("Version", "1"), ("Because", "It is over"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Visitor.ReadAsync(late)).Said().ShouldContain("Still an invented danger");
        await one.DoneAsync(seal + "/lift", ("Version", "2"), ("Because", "It is over"));
    }

    /// <summary>The account of the visitor, as the audit trail names it.</summary>
    private static async Task<string> IdAsync(WebCouncil council, Visitor visitor)
    {
        await visitor.GetAsync("/access/audit");
        var found = await council.Database.WithAsync<
            Hearth.Core.Access.Audit.SearchEventsQuery,
            Hearth.Core.Access.Audit.EventsFound?
        >(search => search.RunAsync(new(Size: 500), Actor.Hearth, default));
        return found!
            .Events.Select(e => e.Event)
            .First(e => e.Kind == "access.refused" && e.Subject == "page:access/audit")
            .UserId;
    }
}
