using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hearth.App.Tests.Web;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Api;

/// <summary>One agency's system asks another's, by the published request object.</summary>
[Trait("Requirement", "SH-4")]
public class SharingApiTests
{
    private const string Path = "/sharing/requests";
    private const string ForSafety = "?purpose=safeguard";

    [EachDatabase]
    public async Task A_request_is_asked_once_refused_with_reasons_and_the_reasons_reach_who_asked(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var asker = await (
            await Caller.RegisterAsync(council, Role.HubWorker)
        ).WithTokenAsync();
        using var holder = await (
            await Caller.RegisterAsync(council, Role.HubWorker, "police")
        ).WithTokenAsync();

        var made = await asker.PostAsync(Path + ForSafety, Asked(), key: "case-12");
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        var again = await asker.PostAsync(Path + ForSafety, Asked(), key: "case-12");
        again.Headers.Location.ShouldBe(made.Headers.Location);
        (await JsonAsync(again)).ToJsonString().ShouldBe((await JsonAsync(made)).ToJsonString());
        (await ListAsync(asker)).Count.ShouldBe(1);
        (
            await asker.PostAsync(Path + ForSafety, Asked("Something else"), key: "case-12")
        ).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await asker.PostAsync(Path + ForSafety, Asked())).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );

        var one = made.Headers.Location!.ToString()["/api/v1".Length..];
        var read = await holder.GetAsync(one + ForSafety);
        var tag = read.Headers.ETag!.Tag;
        var asked = await JsonAsync(read);
        ((string?)asked["AssertedPurpose"]).ShouldBe("safeguard");
        ((string?)asked["RequestedData"]!["Query"]!["name"]![0]!["familyName"]![0]).ShouldBe(
            "Ashgrove"
        );
        asked["SharingPolicy"]!.AsArray().ShouldNotBeEmpty();

        var answer = one + "/answer" + ForSafety;
        const string Reasons =
            "An investigation is open, and telling more now would put it at risk. Ask again in a month.";
        (await holder.PostAsync(answer, Answer(Reasons))).StatusCode.ShouldBe(
            HttpStatusCode.PreconditionRequired
        );
        (await holder.PostAsync(answer, Answer("No."), etag: tag)).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await holder.PostAsync(answer, Answer(Reasons), etag: tag)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        // A second answer, to what was read before the first, is told so and changes nothing.
        (await holder.PostAsync(answer, Answer(Reasons), etag: tag)).StatusCode.ShouldBe(
            HttpStatusCode.PreconditionFailed
        );

        var told = await asker.GetAsync(one + ForSafety);
        var extension = (await JsonAsync(told))["hearth:request"]!;
        ((string?)extension["state"], (string?)extension["answer"]).ShouldBe(("refused", Reasons));
        (await asker.GetAsync(one + ForSafety, told.Headers.ETag!.Tag)).StatusCode.ShouldBe(
            HttpStatusCode.NotModified
        );
    }

    [Fact]
    public async Task The_guides_example_is_taken()
    {
        var guide = await File.ReadAllTextAsync(Checkout.PathOf("docs", "guides", "api.md"));
        var example = guide.Split("```json")[1].Split("```")[0];
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var caller = await (
            await Caller.RegisterAsync(
                council,
                Role.HubWorker,
                "police",
                "sharing.requests",
                "sharing.requests.write"
            )
        ).WithTokenAsync();

        var made = await caller.PostAsync(Path + ForSafety, example, key: "case-12");

        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        var one = made.Headers.Location!.ToString()["/api/v1".Length..];
        var read = await caller.GetAsync(one + ForSafety);
        (await caller.GetAsync(one + ForSafety, read.Headers.ETag!.Tag)).StatusCode.ShouldBe(
            HttpStatusCode.NotModified
        );
    }

    [EachDatabase]
    public async Task A_request_of_others_does_not_exist_and_a_purpose_has_to_be_named(
        Database kind
    )
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var asker = await (
            await Caller.RegisterAsync(council, Role.HubWorker)
        ).WithTokenAsync();
        using var other = await (
            await Caller.RegisterAsync(council, Role.HubWorker, "dwp")
        ).WithTokenAsync();
        var made = await asker.PostAsync(Path + ForSafety, Asked(), key: "1");
        var one = made.Headers.Location!.ToString()["/api/v1".Length..];

        (await other.GetAsync(one + ForSafety)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ListAsync(other)).ShouldBeEmpty();
        var unclear = await asker.GetAsync(one);
        unclear.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await JsonAsync(unclear))["detail"]).ShouldNotBeNull().ShouldContain("purpose");
        (await asker.GetAsync(one + "?purpose=evaluate")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task A_broken_body_is_refused_in_words_and_tells_nothing_of_the_program()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var asker = await (
            await Caller.RegisterAsync(council, Role.HubWorker)
        ).WithTokenAsync();
        foreach (var body in new[] { "{", "[]", "{\"surprise\":1}", "null", "" })
        {
            var answer = await asker.PostAsync(Path + ForSafety, body, key: "x");
            ((int)answer.StatusCode).ShouldBeInRange(400, 422, body);
            var said = await answer.Content.ReadAsStringAsync();
            said.ShouldNotContain("Hearth.");
            said.ShouldNotContain("   at ");
        }
    }

    [Fact]
    public async Task A_call_of_the_wrong_kind_is_told_so_and_is_not_sent_to_the_sign_in_page()
    {
        await using var council = await WebCouncil.StartAsync(Database.Sqlite);
        using var asker = await (
            await Caller.RegisterAsync(council, Role.HubWorker)
        ).WithTokenAsync();
        (
            await asker.PostAsync(Path + ForSafety, "a,b", key: "x", type: "text/csv")
        ).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await asker.PostAsync("/sharing/agreements", "{}")).StatusCode.ShouldBe(
            HttpStatusCode.MethodNotAllowed
        );
        (await asker.GetAsync("/nothing/here")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Asked(string why = "She is missing from school") =>
        new JsonObject
        {
            ["RequestedData"] = new JsonObject
            {
                ["Query"] = new JsonObject
                {
                    ["name"] = new JsonArray(
                        new JsonObject
                        {
                            ["familyName"] = new JsonArray("Ashgrove"),
                            ["givenName"] = new JsonArray("Tamsin"),
                        }
                    ),
                    ["dateOfBirth"] = new JsonObject
                    {
                        ["date"] = "2016-05-04",
                        ["accuracyIndicator"] = "AAA",
                    },
                },
            },
            ["AssertedPurpose"] = "safeguard",
            ["hearth:request"] = new JsonObject
            {
                ["holder"] = "police",
                ["categories"] = new JsonArray("offences"),
                ["why"] = why,
                ["alternatives"] = "We need to know of her, not of how many",
            },
        }.ToJsonString();

    private static string Answer(string words) =>
        new JsonObject { ["permit"] = false, ["answer"] = words }.ToJsonString();

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

    private static async Task<JsonArray> ListAsync(Caller caller) =>
        (await (await caller.GetAsync(Path + ForSafety)).Content.ReadFromJsonAsync<JsonArray>())!;
}
