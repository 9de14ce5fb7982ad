using System.Net;
using Hearth.Core.Access;
using Hearth.Testing;
using static Hearth.App.Tests.Web.GivenPartners;

namespace Hearth.App.Tests.Web;

/// <summary>Staff, sub-contractors and processors over HTTP, without scripts.</summary>
public class PartnerStaffPagesTests
{
    [EachDatabase, Trait("Requirement", "AG-4")]
    public async Task A_leavers_open_session_ends_at_once_and_colleagues_are_told(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();
        using var leaver = await council.VisitorAsync(Role.TeamMember, "school");
        using var colleague = await council.VisitorAsync(Role.PartnerDataContact, "school");
        using var police = await council.VisitorAsync(Role.PartnerDataContact, "police");
        (await leaver.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var member = await MemberAsync(officer, "school", "team member");

        var leaves = await officer.OpenAsync(member + "/leaves");
        leaves.Said().ShouldContain("Their access ends at once");
        leaves.Said().ShouldContain("colleagues are told");
        (await officer.WrongAsync(member + "/leaves", Day("On", "2", "10", "2026")))
            .ShouldHaveSingleItem()
            .ShouldContain("on the day they leave");
        (await officer.WrongAsync(member + "/leaves")).ShouldBe(["Enter their last day"]);
        (await leaver.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK, "nothing is done yet");
        var page = await officer.DoneAsync(member + "/leaves", Day("On", "30", "9", "2026"));

        page.Said().ShouldContain("Their account is shut and they are signed out");
        page.Said().ShouldContain("left on 30 September 2026");
        (await leaver.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Found, "signed out");
        (await colleague.OpenAsync("/")).Said().ShouldContain("Ada Larchfield has left");
        (await police.OpenAsync("/")).Said().ShouldNotContain("has left");
        (await officer.WrongAsync(member + "/leaves", Day("On", "30", "9", "2026")))
            .ShouldHaveSingleItem()
            .ShouldContain("left already");
    }

    [EachDatabase, Trait("Requirement", "AG-7")]
    public async Task Training_and_duty_of_confidence_are_recorded_run_out_and_are_on_the_to_do_list(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();
        using var second = await council.VisitorAsync(Role.ProgrammeAnalyst);
        const string add = "/partners/agencies/school/staff/add";
        (await officer.WrongAsync(add)).Length.ShouldBe(3);
        (string, string)[] person =
        [
            ("FullName", "Perran Ashgrove"),
            ("Email", "perran@school.example.org"),
            ("Post", "Head of year"),
        ];
        await officer.DoneAsync(add, person);
        (await officer.WrongAsync(add, person)).ShouldHaveSingleItem().ShouldContain("already");
        var member = await MemberAsync(officer, "school", "Head of year");
        (await officer.OpenAsync(member)).Said().ShouldContain("Security training Not recorded");

        (await officer.WrongAsync(member)).ShouldBe(["Choose what they did", "Enter the day"]);
        (
            await officer.WrongAsync(
                member,
                [("What", "training"), ("Version", "0"), .. Day("On", "2", "10", "2026")]
            )
        )
            .ShouldHaveSingleItem()
            .ShouldContain("cannot be in the future");
        await SecondIsToldAsync(
            officer,
            second,
            member,
            [("What", "training"), .. Day("On", "30", "9", "2025")],
            [("What", "duty-of-confidence"), .. Day("On", "1", "9", "2026")],
            "Someone else has changed this"
        );

        var said = (await officer.OpenAsync(member)).Said();
        said.ShouldContain("30 September 2025. Ran out on 30 September 2026");
        said.ShouldContain("1 September 2026. Until 1 September 2027");
        (await officer.OpenAsync("/partners/staff"))
            .Said()
            .ShouldContain(
                "Perran Ashgrove Head of year Ran out on 30 September 2026 Until 1 September 2027"
            );
        (await officer.OpenAsync("/")).Said().ShouldContain("not recorded, or run out");
    }

    [EachDatabase, Trait("Requirement", "AG-7")]
    public async Task Nothing_goes_to_a_sub_contractor_before_its_confidentiality_agreement(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();
        using var second = await council.VisitorAsync(Role.ProgrammeAnalyst);
        const string agency = "/partners/agencies/school";
        (await officer.WrongAsync(agency + "/sub-contractors/add")).Length.ShouldBe(2);
        var page = await officer.DoneAsync(
            agency + "/sub-contractors/add",
            ("Name", "Elmrow Groups (invented)"),
            ("Does", "Runs parenting groups")
        );
        page.Said().ShouldContain("May not receive");
        var sign = page.Link("Record its confidentiality agreement");

        (await officer.WrongAsync(sign)).Length.ShouldBe(3);
        (
            await officer.WrongAsync(
                sign,
                [
                    ("SignedBy", "Bryn Elmrow"),
                    ("Title", "Manager"),
                    ("Version", "0"),
                    .. Day("On", "1", "9", "2026"),
                    .. Day("RunsOut", "1", "9", "2026"),
                ]
            )
        )
            .ShouldHaveSingleItem()
            .ShouldContain("runs out before");
        await SecondIsToldAsync(
            officer,
            second,
            sign,
            [("SignedBy", "Bryn Elmrow"), ("Title", "Manager"), .. Day("On", "1", "9", "2026")],
            [("SignedBy", "Wren Elmrow"), ("Title", "Owner"), .. Day("On", "2", "9", "2026")],
            "Someone else has changed this"
        );
        page = await officer.OpenAsync(agency);
        page.Said().ShouldContain("May receive Wren Elmrow, Owner, signed on 2 September 2026");
    }

    [EachDatabase, Trait("Requirement", "AG-8")]
    public async Task A_processor_is_registered_with_its_terms_and_its_contract_ends(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var officer = await council.OfficerAsync();
        using var second = await council.VisitorAsync(Role.ProgrammeAnalyst);
        const string register = "/partners/processors/register";

        (await officer.WrongAsync(register)).Length.ShouldBe(5);
        (string, string)[] processor =
        [
            ("Agency", "council"),
            ("Name", "Larch Cloud (invented)"),
            ("Service", "cloud"),
            ("Contract", "Contract 12"),
            ("Terms", "Clause 9 of the contract"),
            ("HeldIn", "United Kingdom"),
            .. Day("From", "1", "4", "2026"),
        ];
        (await officer.WrongAsync(register, [.. processor, .. Day("Until", "1", "1", "2026")]))
            .ShouldHaveSingleItem()
            .ShouldContain("ends before");
        var page = await officer.DoneAsync(register, processor);
        page.Said().ShouldContain("Terms Clause 9 of the contract");

        var end = page.Link("Record its end");
        (await officer.WrongAsync(end)).ShouldBe(["Enter the contract's last day"]);
        await SecondIsToldAsync(
            officer,
            second,
            end,
            Day("Until", "30", "9", "2026"),
            Day("Until", "31", "12", "2026"),
            "Someone else has changed this"
        );
        (await officer.OpenAsync("/partners/processors"))
            .Said()
            .ShouldContain("from 1 April 2026 to 31 December 2026");
        (await officer.OpenAsync("/sharing")).Said().ShouldContain("Larch Cloud (invented)");
    }

    /// <summary>The page of whoever does this at the agency.</summary>
    private static async Task<string> MemberAsync(Visitor officer, string agency, string post) =>
        (await officer.OpenAsync($"/partners/agencies/{agency}"))
            .QuerySelectorAll("#staff + table tbody tr")
            .Single(r => r.TextContent.Contains(post, StringComparison.Ordinal))
            .QuerySelector("a")!
            .GetAttribute("href")!;
}
