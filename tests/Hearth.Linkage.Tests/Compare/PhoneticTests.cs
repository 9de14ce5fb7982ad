using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Tests.Compare;

public class PhoneticTests
{
    [Theory]
    [InlineData("Smith", "SM0", "XMT")]
    [InlineData("Schmidt", "XMT", "SMT")]
    [InlineData("Thompson", "TMPS", "TMPS")]
    [InlineData("Wright", "RT", "RT")]
    [InlineData("Knight", "NT", "NT")]
    [InlineData("Philip", "FLP", "FLP")]
    [InlineData("Catherine", "K0RN", "KTRN")]
    [InlineData("Michael", "MKL", "MXL")]
    [InlineData("Jackson", "JKSN", "AKSN")]
    [InlineData("Xavier", "SF", "SFR")]
    [InlineData("Wagner", "AKNR", "FKNR")]
    [InlineData("", "", "")]
    public void Codes_are_those_of_double_metaphone(
        string name,
        string primary,
        string secondary
    ) => DoubleMetaphone.Of(name).ShouldBe((primary, secondary));

    [Theory]
    [InlineData("McDonald", "MacDonald")]
    [InlineData("Siobhan", "Shivaun")]
    [InlineData("Catherine", "Kathryn")]
    [InlineData("Leigh", "Lee")]
    [InlineData("Stephen", "Steven")]
    [InlineData("Sean", "Shaun")]
    [InlineData("Smith", "Smyth")]
    [InlineData("Clark", "Clarke")]
    [InlineData("Worcester", "Wooster")]
    [InlineData("Mohammed", "Muhammad")]
    [InlineData("Hussain", "Hussein")]
    public void Names_said_alike_in_Britain_sound_alike(string one, string other) =>
        DoubleMetaphone
            .SoundAlike(one, other)
            .ShouldBeTrue($"{DoubleMetaphone.Of(one)} {DoubleMetaphone.Of(other)}");

    [Theory]
    [InlineData("Smith", "Jones")]
    [InlineData("Peter", "Paul")]
    [InlineData("Mary", "Nora")]
    public void Others_do_not(string one, string other) =>
        DoubleMetaphone.SoundAlike(one, other).ShouldBeFalse();

    [Fact]
    public void Any_text_has_codes_of_at_most_four_sounds() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.String,
            text =>
            {
                var (primary, secondary) = DoubleMetaphone.Of(text);
                return primary.Length <= 4 && secondary.Length <= 4;
            }
        );
}
