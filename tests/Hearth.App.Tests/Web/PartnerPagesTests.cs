using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;
using static Hearth.App.Tests.Web.GivenPartners;

namespace Hearth.App.Tests.Web;

/// <summary>The register of partners over HTTP, without scripts.</summary>
[Trait("Requirement", "AG-1")]
public class PartnerPagesTests
{
    [EachDatabase, Trait("Requirement", "AG-2")]
    public async Task An_agency_is_registered_and_its_staff_sign_in_once_both_papers_are_signed(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();

        var page = await officer.DoneAsync("/partners/register", Registration());
        page.Said().ShouldContain("May not share yet");
        page.Said()
            .ShouldContain(
                "a signature under the framework protocol and under the sharing agreement"
            );
        var member = await council.AccountAsync(Role.TeamMember, "rowan-house-school");
        using var visitor = await council.VisitorAsync();
        (await visitor.SignInAsync(member, WebCouncil.Password)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await officer.OpenAsync("/"))
            .Said()
            .ShouldContain("Rowan House School (invented) has not signed");

        page = await officer.DoneAsync(School + "/sign", Signature("framework-protocol"));
        page.Said().ShouldContain("Still missing: the sharing agreement");
        page = await officer.DoneAsync(School + "/sign", Signature("agreement", day: "3"));

        page.Said().ShouldContain("is in force");
        var signed = page.QuerySelectorAll("#papers + table tbody tr")
            .Select(r => r.TextContent)
            .ToArray();
        signed.Length.ShouldBe(2);
        var agreement = signed.Single(s =>
            s.Contains("Information sharing agreement", StringComparison.Ordinal)
        );
        foreach (
            var part in new[] { "Wren Ashgrove", "Head teacher", "1 (example)", "3 September 2026" }
        )
            agreement.ShouldContain(part);
        (await visitor.SignInAsync(member, WebCouncil.Password)).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        var row = (await officer.OpenAsync("/partners"))
            .QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("Rowan House", StringComparison.Ordinal))
            .TextContent;
        row.ShouldContain("School");
        row.ShouldContain("In force");
        row.ShouldContain("Contact for requests");
        row.ShouldContain("Retention schedule");
    }

    [EachDatabase]
    public async Task What_is_missing_or_wrong_is_said_at_its_field_and_nothing_is_registered(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();

        (await officer.WrongAsync("/partners/register")).ShouldBe([
            "Enter the agency's name, as it signs",
            "Enter a short name",
            "Choose what sort of agency it is",
            "Say whether it is a specified person; no, if you are not sure",
        ]);
        (await officer.WrongAsync("/partners/register", Registration("Rowan House")))
            .ShouldHaveSingleItem()
            .ShouldContain("small letters");
        (
            await officer.WrongAsync(
                "/partners/register",
                Registration("larch-surgery", kind: "health")
            )
        )
            .ShouldHaveSingleItem()
            .ShouldContain("No health body");
        (await officer.WrongAsync("/partners/register", Registration("police")))
            .ShouldHaveSingleItem()
            .ShouldContain("registered already");
        (await officer.OpenAsync("/partners")).Said().ShouldNotContain("Rowan House");

        await officer.DoneAsync("/partners/register", Registration());
        (
            await officer.WrongAsync(School + "/sign", ("PaperSigned", "agreement/99"))
        ).Length.ShouldBe(5);
        (
            await officer.WrongAsync(
                School + "/sign",
                [.. Signature("agreement")[..4], .. Day("On", "2", "10", "2026")]
            )
        )
            .ShouldHaveSingleItem()
            .ShouldContain("cannot be in the future");
        (
            await officer.WrongAsync(
                School + "/sign",
                [.. Signature("agreement")[..4], .. Day("On", "31", "2", "2026")]
            )
        )
            .ShouldHaveSingleItem()
            .ShouldContain("Enter a real date");
        (await officer.OpenAsync(School)).Said().ShouldContain("No signature is recorded");
    }

    [EachDatabase]
    public async Task A_signature_recorded_in_error_is_struck_out_with_its_reason_and_counts_no_more(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();
        await officer.SchoolInForceAsync();
        var strike = (await officer.OpenAsync(School)).Link("Strike it out");

        (await officer.WrongAsync(strike)).ShouldBe(["Say why it is struck out"]);
        var page = await officer.DoneAsync(strike, ("Because", "It was another school's"));

        page.Said().ShouldContain("It was another school's");
        page.Said().ShouldContain("May not share yet");
        (await officer.WrongAsync(strike, ("Because", "Once more")))
            .ShouldHaveSingleItem()
            .ShouldContain("already");
    }

    [EachDatabase, Trait("Requirement", "AG-8")]
    public async Task Contact_and_schedule_are_kept_and_two_people_never_overwrite_each_other(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var one = await council.OfficerAsync();
        using var two = await council.VisitorAsync(Role.ProgrammeAnalyst);
        const string change = "/partners/agencies/police/change";
        var name = (await one.OpenAsync(change)).QuerySelector("#Name")!.GetAttribute("value")!;

        await SecondIsToldAsync(
            one,
            two,
            change,
            [("Name", name), ("ContactEmail", "requests@police.example.org")],
            [("Name", name), ("ContactEmail", "other@police.example.org")],
            "Ada Larchfield changed"
        );

        var link = await one.WrongAsync(
            change,
            ("Name", name),
            ("Version", "2"),
            ("RetentionLink", "our shelf")
        );
        link.ShouldHaveSingleItem().ShouldContain("web address");
        var page = await one.DoneAsync(
            change,
            ("Name", name),
            ("Version", "2"),
            ("ContactEmail", "other@police.example.org"),
            ("RetentionSchedule", "Six years from the last contact"),
            ("RetentionVersion", "4"),
            ("RetentionLink", "https://police.example.org/retention")
        );
        page.Said().ShouldContain("other@police.example.org");
        page.Said()
            .ShouldContain(
                "Six years from the last contact, version 4, https://police.example.org/retention"
            );
    }

    [EachDatabase, Trait("Requirement", "AG-5")]
    public async Task Notice_is_told_to_every_partner_on_their_home_page_until_they_have_read_it(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();
        using var police = await council.VisitorAsync(Role.PartnerDataContact, "police");
        const string school = "/partners/agencies/school";

        (await officer.WrongAsync(school + "/notice")).Length.ShouldBe(2);
        (
            await officer.WrongAsync(
                school + "/notice",
                [
                    ("Reference", "File 12"),
                    .. Day("Received", "20", "9", "2026"),
                    .. Day("Ends", "1", "10", "2026"),
                ]
            )
        )
            .ShouldHaveSingleItem()
            .ShouldContain("20 October 2026 at the earliest");
        var page = await officer.DoneAsync(
            school + "/notice",
            [("Reference", "File 12"), .. Day("Received", "20", "9", "2026")]
        );
        page.Said().ShouldContain("Leaves on 20 October 2026");
        (
            await officer.WrongAsync(
                school + "/notice",
                [("Reference", "File 13"), .. Day("Received", "21", "9", "2026")]
            )
        )
            .ShouldHaveSingleItem()
            .ShouldContain("already");

        var home = await police.OpenAsync("/");
        home.Said().ShouldContain("has given notice and leaves on 20 October 2026");
        var id = home.QuerySelector("main input[name=id]")!.GetAttribute("value")!;
        home = await police.DoneFromAsync("/", "/partners/notices", ("id", id), ("home", "true"));
        home.Said().ShouldNotContain("has given notice");
        (await police.OpenAsync("/partners/notices"))
            .Said()
            .ShouldContain("read on 1 October 2026");
        using var other = await council.VisitorAsync(Role.PartnerDataContact, "police");
        (
            await other.PostAsync("/partners/notices", await other.AnyTokenAsync("/"), ("id", id))
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it is another's");

        page = await officer.DoneAsync(school + "/stay");
        page.Said().ShouldContain("In force");
        (await police.OpenAsync("/")).Said().ShouldContain("taken its notice back");
    }

    [EachDatabase]
    public async Task Who_may_only_read_the_register_finds_nothing_to_change_it_with(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var worker = await council.VisitorAsync(Role.LeadWorker);

        var page = await worker.OpenAsync("/partners/agencies/police");

        page.QuerySelectorAll("main form, main .govuk-button").ShouldBeEmpty();
        foreach (
            var path in new[]
            {
                "change",
                "sign",
                "notice",
                "stay",
                "staff/add",
                "sub-contractors/add",
            }
        )
            (await worker.GetAsync($"/partners/agencies/police/{path}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                path
            );
        (await worker.GetAsync("/partners/agencies/nobody")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }
}
