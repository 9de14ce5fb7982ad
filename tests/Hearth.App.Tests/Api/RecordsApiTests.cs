using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hearth.App.Tests.Web;
using Hearth.Core.Access;
using Hearth.Testing;

namespace Hearth.App.Tests.Api;

/// <summary>Families, people and returns by the API.</summary>
public class RecordsApiTests
{
    [EachDatabase, Trait("Requirement", "SH-1"), Trait("Requirement", "SH-2")]
    public async Task A_family_is_read_as_far_as_the_role_may_and_its_people_are_known_by_grade(
        Database kind
    )
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var list = await council.ListedAsync();
        using var analyst = await council.VisitorAsync(Role.ProgrammeAnalyst);
        var page = await analyst.OpenAsync($"/eligibility/lists/{list}");
        var id = page.QuerySelector("tbody th a")!.GetAttribute("href")!.Split('/')[^1].Split('?')[
            0
        ];
        var path = $"/people/families/{id}?purpose=safeguard";

        using var hub = await (
            await Caller.RegisterAsync(council, Role.HubWorker)
        ).WithTokenAsync();
        var answer = await hub.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var family = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        var members = family["members"]!.AsArray();
        members.ShouldNotBeEmpty();
        // A hub worker sees neither benefits nor work.
        family["withheld"]!
            .AsArray()
            .Select(w => (string)w!)
            .ShouldContain(w => w.Contains("benefit", StringComparison.OrdinalIgnoreCase));
        (await hub.GetAsync(path, answer.Headers.ETag!.Tag)).StatusCode.ShouldBe(
            HttpStatusCode.NotModified
        );
        (await council.KindsAsync()).Count(k => k == "people.family-read").ShouldBe(2);

        var one = members.First(m => m!["birthDate"] is not null)!;
        var names = ((string)one["name"]!).Split(' ');
        var asked = new JsonObject
        {
            ["name"] = new JsonArray(
                new JsonObject
                {
                    ["givenName"] = new JsonArray(names[0]),
                    ["familyName"] = new JsonArray(string.Join(' ', names[1..])),
                }
            ),
            ["dateOfBirth"] = new JsonObject { ["date"] = (string)one["birthDate"]! },
        }.ToJsonString();
        var known = await hub.PostAsync("/matching/known?purpose=safeguard", asked);
        var people = (await known.Content.ReadFromJsonAsync<JsonObject>())!["people"]!.AsArray();
        var found = people.First(p => (string)p!["id"]! == (string)one["id"]!)!;
        ((string?)found["grade"]).ShouldNotBe("none");
        found["families"]!.AsArray().Select(f => (string)f!).ShouldContain(id);

        // A system of those who see only their own families knows of none, and is not told that there is one.
        using var worker = await (
            await Caller.RegisterAsync(council, Role.LeadWorker)
        ).WithTokenAsync();
        (
            await worker.GetAsync($"/people/families/{id}?purpose=support-families")
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var none = await worker.PostAsync("/matching/known?purpose=support-families", asked);
        (await none.Content.ReadFromJsonAsync<JsonObject>())!["people"]!.AsArray().ShouldBeEmpty();

        var shared = new JsonObject
        {
            ["family"] = id,
            ["channel"] = "telephone",
            ["categories"] = new JsonArray("education"),
            ["what"] = "Her attendance this term",
            ["toAgency"] = "police",
            ["toWhom"] = "PC Larch",
            ["purpose"] = "safeguard",
            ["on"] = "2026-01-05",
        }.ToJsonString();
        const string register = "/sharing/disclosures?purpose=safeguard";
        var recorded = await hub.PostAsync(register, shared, key: "call-1");
        recorded.StatusCode.ShouldBe(
            HttpStatusCode.Created,
            await recorded.Content.ReadAsStringAsync()
        );
        var again = await hub.PostAsync(register, shared, key: "call-1");
        (await again.Content.ReadAsStringAsync()).ShouldBe(
            await recorded.Content.ReadAsStringAsync()
        );
    }

    [EachDatabase, Trait("Requirement", "DR-6")]
    public async Task A_return_is_sent_once_and_its_receipt_says_what_became_of_it(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(kind);
        using var police = await (
            await Caller.RegisterAsync(council, Role.PartnerDataContact, "police")
        ).WithTokenAsync();
        const string path =
            "/sources/police-crime/returns?name=crime_2026-06-30.csv&extract=2026-06-30";
        var sent = await police.PostAsync(path, "a,b\n1,2\n", key: "june", type: "text/csv");
        sent.StatusCode.ShouldBe(HttpStatusCode.Accepted, await sent.Content.ReadAsStringAsync());
        var again = await police.PostAsync(path, "a,b\n1,2\n", key: "june", type: "text/csv");
        again.Headers.Location.ShouldBe(sent.Headers.Location);

        var upload = await EndedAsync(police, sent.Headers.Location!.ToString());
        ((string?)upload["status"]).ShouldBe("refused");
        ((string?)upload["reason"]).ShouldNotBeNullOrEmpty();

        // Another agency's file does not exist for the health service, nor may it send one.
        using var health = await (
            await Caller.RegisterAsync(council, Role.PartnerDataContact, "health")
        ).WithTokenAsync();
        (
            await health.GetAsync(sent.Headers.Location!.ToString()["/api/v1".Length..])
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (
            await health.PostAsync(path, "a,b\n1,2\n", key: "june", type: "text/csv")
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<JsonObject> EndedAsync(Caller caller, string location)
    {
        for (var i = 0; i < 150; i++)
        {
            var answer = await caller.GetAsync(location["/api/v1".Length..]);
            var upload = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
            if ((string?)upload["status"] is not ("waiting" or "loading"))
                return upload;
            await Task.Delay(200);
        }
        throw new TimeoutException("The file was not loaded in half a minute");
    }
}
