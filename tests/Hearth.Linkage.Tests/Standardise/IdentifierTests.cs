using Hearth.Linkage.Standardise;

namespace Hearth.Linkage.Tests.Standardise;

public class IdentifierTests
{
    [Theory]
    [InlineData("943 476 5919", true)]
    [InlineData("9434765919", true)]
    [InlineData("943-476-5919", true)]
    [InlineData("9434765918", false)]
    [InlineData("9434756919", false)]
    [InlineData("0000000000", false)]
    [InlineData("943476591", false)]
    [InlineData("94347659I9", false)]
    [InlineData(null, false)]
    [Trait("Requirement", "MA-1")]
    public void An_NHS_number_has_ten_digits_and_the_right_check_digit(string? value, bool valid) =>
        NhsNumber.IsValid(value).ShouldBe(valid);

    [Fact]
    public void NHS_numbers_kept_for_tests_are_told_apart()
    {
        NhsNumber.IsTest("999 000 0000").ShouldBeTrue();
        NhsNumber.IsTest("943 476 5919").ShouldBeFalse();
    }

    [Theory]
    [InlineData("ab 12 34 56 c", true, true)]
    [InlineData("AB123456", false, true)]
    [InlineData("AB123456E", false, false)]
    [InlineData("DA123456A", false, false)]
    [InlineData("AO123456A", false, false)]
    [InlineData("GB123456A", false, false)]
    [InlineData("TN123456A", false, false)]
    [InlineData("QQ123456A", false, false)]
    [InlineData("AB12345", false, false)]
    public void A_NINO_has_its_own_letters_and_may_lack_its_suffix(
        string value,
        bool complete,
        bool usable
    )
    {
        Nino.IsValid(value).ShouldBe(complete);
        Nino.IsValidWithoutSuffix(value).ShouldBe(usable);
    }

    [Fact]
    public void NINOs_with_and_without_suffix_have_one_stem()
    {
        Nino.Stem("AB 12 34 56 C").ShouldBe(Nino.Stem("ab123456"));
        Nino.Stem("GB123456A").ShouldBeNull();
    }

    [Fact]
    public void A_UPN_has_the_right_check_letter_and_may_be_temporary()
    {
        var upn = Upn.CheckLetter("801200001001") + "801200001001";
        Upn.IsValid(upn).ShouldBeTrue();
        Upn.IsValid(upn.ToLowerInvariant()).ShouldBeTrue();
        Upn.IsValid("I801200001001").ShouldBeFalse();
        Upn.IsValid(upn[..^1]).ShouldBeFalse();
        var temporary = Upn.CheckLetter("80120000100A") + "80120000100A";
        Upn.IsTemporary(temporary).ShouldBeTrue();
        Upn.IsValid(temporary).ShouldBeTrue();
    }

    [Fact]
    public void A_changed_digit_always_changes_a_UPNs_check_letter()
    {
        var upn = Upn.CheckLetter("801200001001") + "801200001001";
        for (var i = 1; i < 13; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
                Upn.IsValid(upn[..i] + digit + upn[(i + 1)..]).ShouldBe(digit == upn[i]);
        }
    }

    [Theory]
    [InlineData("10023456789", "010023456789")]
    [InlineData("00010023", "000000010023")]
    [InlineData("1234567890123", null)]
    [InlineData("12A", null)]
    [InlineData("0", null)]
    public void A_UPRN_is_compared_at_twelve_digits(string value, string? normal) =>
        Uprn.Normalise(value).ShouldBe(normal);

    [Theory]
    [InlineData("ls62ab", "LS6 2AB", true)]
    [InlineData("EC1A 1BB", "EC1A 1BB", true)]
    [InlineData("gir0aa", "GIR 0AA", true)]
    [InlineData("ZZ99 3VZ", "ZZ99 3VZ", false)]
    [InlineData("QX1 2AB", "QX1 2AB", false)]
    [InlineData("LS6 2CI", "LS6 2CI", false)]
    [InlineData("LS6", null, false)]
    public void Postcodes_are_spaced_alike_and_checked(string value, string? standard, bool valid)
    {
        Postcode.Standard(value).ShouldBe(standard);
        Postcode.IsValid(value).ShouldBe(valid);
    }
}
