using Hearth.Core.Cases.Transfers;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Dates;

namespace Hearth.Core.Tests.Cases.Transfers;

[Trait("Requirement", "SE-1")]
public class PackSightTests
{
    private static readonly PersonId Person = PersonId.New();
    private static readonly HashSet<PersonId> Nobody = [];

    [Fact]
    public void Whoever_may_see_all_of_it_reads_it()
    {
        Why(Pack()).ShouldBeNull();
        Why(Pack(), may: _ => true, isSender: false).ShouldBeNull();
    }

    [Fact]
    public void One_kind_too_many_and_none_of_it_is_read_also_by_whoever_sent_it() =>
        Why(Pack(), may: c => c != "health").ShouldNotBeNull().ShouldEndWith("Health");

    [Theory]
    [InlineData("1 Invented Row", null, false)]
    [InlineData(null, "ZZ1 1AA", false)]
    [InlineData(null, null, true)]
    public void A_hidden_address_is_not_read_there_either(
        string? address,
        string? postcode,
        bool isRead
    ) => (Why(Pack(address, postcode), hidden: [Person]) is null).ShouldBe(isRead);

    [Theory]
    [InlineData("interpreter", false, true)]
    [InlineData("confidential", true, true)]
    [InlineData("confidential", false, false)]
    [InlineData("not-known-any-more", false, false)]
    public void Why_an_address_is_confidential_is_for_whoever_sent_it(
        string marker,
        bool isSender,
        bool isRead
    ) => (Why(Pack(marker: marker), isSender: isSender) is null).ShouldBe(isRead);

    private static string? Why(
        TransferPack pack,
        Func<string, bool>? may = null,
        HashSet<PersonId>? hidden = null,
        bool isSender = true
    ) =>
        PackSight.WhyNot(
            pack,
            may ?? (_ => true),
            hidden ?? Nobody,
            isSender,
            kind =>
                kind switch
                {
                    "interpreter" => Kind(MarkerDoes.Warn),
                    "confidential" => Kind(MarkerDoes.HideAddress),
                    _ => null,
                }
        );

    private static MarkerKind Kind(MarkerDoes does) =>
        new("any", "Any", "Why?", null, new(6, PeriodUnit.Months), does, false, null);

    private static TransferPack Pack(
        string? address = "1 Invented Row",
        string? postcode = "ZZ1 1AA",
        string? marker = null
    ) =>
        new(
            "Quillfeather",
            new(2026, 1, 1),
            new(2026, 6, 1),
            "early-help",
            [new("identity", "Identity"), new("health", "Health")],
            [new(Person.Value, "Wren Quillfeather", "Adult", null, address, postcode)],
            [],
            [],
            [],
            marker is null ? [] : [new(marker, "Says")]
        );
}
