using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Hearth.Rules.Sharing.Policies;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Sharing;

[Trait("Requirement", "SH-2")]
public class SharingPolicyJsonTests
{
    private static readonly string Example = File.ReadAllText(
        Checkout.PathOf("rulebook", "sharing", "example-agreement.json")
    );

    private static readonly Gen<string> Text = Gen.String.Where(s => s.Length > 0);

    [Fact]
    public void The_field_list_is_the_published_one()
    {
        using var published = JsonDocument.Parse(
            File.ReadAllText(Shared.File("data/standards-socialcaredata/dsa.json"))
        );
        var fields = published
            .RootElement.GetProperty("entities")[0]
            .GetProperty("fields")
            .EnumerateArray()
            .Select(f =>
                (
                    Name: f.GetProperty("name").GetString()!,
                    Cardinality: f.GetProperty("cardinality").GetString()!
                )
            )
            .Select(f => (f.Name, f.Cardinality.StartsWith('1'), f.Cardinality.EndsWith('*')));

        PolicyFields.All.ShouldBe(fields);
    }

    [Fact]
    public void The_example_agreement_is_read_written_and_read_again_with_nothing_lost()
    {
        var policy = SharingPolicyJson.Read(Example);

        JsonNode
            .DeepEquals(JsonNode.Parse(SharingPolicyJson.Write(policy)), JsonNode.Parse(Example))
            .ShouldBeTrue();
    }

    [Fact]
    public void The_example_agreement_uses_no_word_that_the_rulebook_does_not_know()
    {
        var (agreement, unused) = AgreementOf.Policy(
            SharingPolicyJson.Read(Example),
            GivenSharing.Vocabulary
        );

        unused.ShouldBeEmpty();
        agreement.Categories.ShouldBe(GivenSharing.Vocabulary.Categories.Keys, ignoreOrder: true);
        agreement.End.ShouldBe(new DateOnly(2027, 1, 1), "the next review");
    }

    [Fact]
    public void Whatever_a_policy_says_it_says_again()
    {
        var party = Gen.Select(
                Text,
                Gen.Select(Text, Gen.OneOf(Text.Select(t => (string?)t), Gen.Const((string?)null)))
                    .Array[1, 3]
                    .Select(ids => ids.Select(id => new CatalogueId(id.Item1, id.Item2)).ToArray())
            )
            .Select((name, ids) => new PolicyParty(name, ids));
        Gen.Select(
                Gen.Select(Text, Text, Text, Text, Text),
                party.Array[1, 4],
                Text.Array[1, 4],
                Text.Array[1, 4],
                Gen.Select(Gen.Date, Gen.Int[0, 2000]),
                Gen.Select(Text.Array[1, 3], Text.Array[0, 3], Text.Array[0, 3], Text.Array[0, 3]),
                Text.Array[0, 3]
            )
            .Sample(
                (words, parties, data, purposes, days, lists, law) =>
                {
                    var start = DateOnly.FromDateTime(days.Item1.Date);
                    if (start > new DateOnly(9990, 1, 1))
                        return true;
                    var policy = new SharingPolicy(
                        words.Item1,
                        new(words.Item2, words.Item3),
                        words.Item4,
                        words.Item5,
                        parties,
                        data,
                        purposes,
                        start,
                        start.AddDays(days.Item2),
                        lists.Item1,
                        lists.Item2,
                        lists.Item3,
                        lists.Item4,
                        law,
                        new JsonObject { ["note"] = words.Item1 }
                    );
                    var text = SharingPolicyJson.Write(policy);
                    return text == SharingPolicyJson.Write(SharingPolicyJson.Read(text));
                },
                iter: 500
            );
    }

    [Theory]
    [InlineData("Name", null, "Name: is missing")]
    [InlineData("Party", "[]", "Party: is missing")]
    [InlineData("Party", "[{ \"Name\": \"A\" }]", "Party[0].CatalogueID: is to be a list")]
    [InlineData("StartDate", "\"1 January\"", "StartDate: is to be a date")]
    [InlineData("EndDate", "\"2020-01-01\"", "EndDate: lies before StartDate")]
    [InlineData("Purpose", "\"everything\"", "Purpose: is to be a list")]
    [InlineData("Sharing", "1", "Sharing: is no field of a SharingPolicy")]
    [InlineData("Identifier", "{ \"value\": \"x\" }", "Identifier.System: is to be a text")]
    public void What_is_wrong_is_said_with_its_place(string field, string? value, string says)
    {
        var policy = JsonNode.Parse(Example)!.AsObject();
        policy[field] = value is null ? null : JsonNode.Parse(value);

        Should
            .Throw<PolicyException>(() => SharingPolicyJson.Read(policy.ToJsonString()))
            .Message.ShouldStartWith(says);
    }

    [Fact]
    public void What_is_no_JSON_is_refused() =>
        Should.Throw<PolicyException>(() => SharingPolicyJson.Read("{ not json"));
}
