using Hearth.Core.Access;
using Hearth.Core.Sharing.Requests;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing;

[Trait("Requirement", "SH-4")]
public class RequestTests
{
    private static readonly AskPartner About = new(
        "police",
        new()
        {
            Forename = "Tamsin",
            Surname = "Ashgrove",
            BirthDate = new(2016, 5, 4),
        },
        "safeguard",
        ["offences"],
        "She is missing from school",
        "We need to know of her, not of how many"
    );

    [EachDatabase]
    public async Task A_refusal_without_full_reasons_is_not_taken_and_with_them_reaches_who_asked(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var worker = await council.UserAsync(Role.LeadWorker);
        var officer = await council.UserAsync(Role.PartnerDataContact, "police");
        var asked = await AskedAsync(council, worker);

        (await AnswerAsync(council, asked, officer, permit: false, "No."))
            .ShouldBeOfType<Outcome<InformationRequest>.Refused>()
            .Reason.ShouldContain("full and clear");
        const string reasons =
            "An investigation is open, and telling more now would put it at risk. Ask again in a month.";
        (
            await AnswerAsync(council, asked, officer, permit: false, reasons)
        ).ShouldBeOfType<Outcome<InformationRequest>.Ok>();

        var told = (await ReadAsync(council, asked, worker)).ShouldNotBeNull();
        (told.Of.State, told.Of.Answer).ShouldBe((RequestState.Refused, reasons));
        (
            await AnswerAsync(council, asked, officer, permit: true, "Here it is")
        ).ShouldBeOfType<Outcome<InformationRequest>.Conflict>();
    }

    [EachDatabase]
    public async Task A_request_is_known_to_who_asked_and_to_the_agency_asked_and_to_nobody_else(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var worker = await council.UserAsync(Role.LeadWorker);
        var asked = await AskedAsync(council, worker);

        (
            await ReadAsync(
                council,
                asked,
                await council.UserAsync(Role.PartnerDataContact, "police")
            )
        ).ShouldNotBeNull();
        (await ReadAsync(council, asked, await council.UserAsync(Role.LeadWorker))).ShouldBeNull();
        var school = await council.UserAsync(Role.PartnerDataContact, "school");
        (await ReadAsync(council, asked, school)).ShouldBeNull();
        (
            await AnswerAsync(council, asked, school, permit: true, "Let us see")
        ).ShouldBeOfType<Outcome<InformationRequest>.NotFound>();
    }

    [EachDatabase]
    public async Task A_request_past_its_five_working_days_shows_as_overdue(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var worker = await council.UserAsync(Role.LeadWorker);
        var asked = await AskedAsync(council, worker);

        asked.Due.ShouldBe(new(2026, 10, 8), "asked on Thursday 1 October");
        council.Database.Clock.Advance(TimeSpan.FromDays(7));
        (await ReadAsync(council, asked, worker))!.IsOverdue.ShouldBeFalse();
        council.Database.Clock.Advance(TimeSpan.FromDays(1));
        (await ReadAsync(council, asked, worker))!.IsOverdue.ShouldBeTrue();
    }

    [EachDatabase]
    public async Task What_no_agreement_shares_or_nobody_is_named_by_cannot_be_asked_for(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var worker = await council.UserAsync(Role.LeadWorker);

        (await AskAsync(council, worker, About with { Purpose = "evaluate" }))
            .ShouldBeOfType<Outcome<InformationRequest>.Refused>()
            .Reason.ShouldContain("not for this purpose");
        (await AskAsync(council, worker, About with { Person = new() { Surname = "Ashgrove" } }))
            .ShouldBeOfType<Outcome<InformationRequest>.Refused>()
            .Reason.ShouldContain("Too little");
        (await AskAsync(council, worker, About with { Alternatives = " " }))
            .ShouldBeOfType<Outcome<InformationRequest>.Refused>()
            .Reason.ShouldContain("statistics");
    }

    private static Task<Outcome<InformationRequest>> AskAsync(
        Council council,
        Actor actor,
        AskPartner request
    ) =>
        council.Database.WithAsync<AskPartnerOperation, Outcome<InformationRequest>>(ask =>
            ask.RunAsync(request, actor, default)
        );

    private static async Task<InformationRequest> AskedAsync(Council council, Actor actor) =>
        (await AskAsync(council, actor, About))
            .ShouldBeOfType<Outcome<InformationRequest>.Ok>()
            .Value;

    private static Task<Outcome<InformationRequest>> AnswerAsync(
        Council council,
        InformationRequest asked,
        Actor actor,
        bool permit,
        string answer
    ) =>
        council.Database.WithAsync<AnswerRequestOperation, Outcome<InformationRequest>>(o =>
            o.RunAsync(new(asked.Id, permit, answer, 0), actor, default)
        );

    private static Task<RequestRead?> ReadAsync(
        Council council,
        InformationRequest asked,
        Actor actor
    ) =>
        council.Database.WithAsync<RequestsQuery, RequestRead?>(q =>
            q.OneAsync(asked.Id, actor, default)
        );
}
