using CsCheck;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Tests.Sources;

public class ReadingTests
{
    [Theory, Trait("Requirement", "DR-3")]
    [InlineData("2025-03-04")]
    [InlineData("04/03/2025")]
    [InlineData("4/3/2025")]
    [InlineData("04-03-2025")]
    [InlineData("04.03.2025")]
    [InlineData("4 Mar 2025")]
    [InlineData("04-Mar-2025")]
    [InlineData("45720")]
    [InlineData("2025-03-04 00:00:00")]
    [InlineData("2025-03-04T10:12:28Z")]
    [InlineData("04/03/2025 23:10")]
    public void A_day_is_read_in_each_form_partners_use(string text) =>
        new DateReading(EightDigits.Not).Read(text, false).Date.ShouldBe(new DateOnly(2025, 3, 4));

    [Fact, Trait("Requirement", "DR-3")]
    public void Eight_digits_are_read_as_the_catalogue_says_and_else_not()
    {
        new DateReading(EightDigits.DayFirst)
            .Read("04032025", false)
            .Date.ShouldBe(new(2025, 3, 4));
        new DateReading(EightDigits.DayFirst).Read("4032025", false).Date.ShouldBe(new(2025, 3, 4));
        new DateReading(EightDigits.YearFirst)
            .Read("20250304", false)
            .Date.ShouldBe(new(2025, 3, 4));
        new DateReading(EightDigits.Not).Read("20250304", false).Problem.ShouldNotBeNull();
    }

    [Theory, Trait("Requirement", "DR-3")]
    [InlineData("31/02/2025")]
    [InlineData("03/13/2025")]
    [InlineData("04/03/25")]
    [InlineData("yesterday")]
    [InlineData("99999999999999999999")]
    public void What_is_no_day_is_a_problem_and_never_a_guess(string text) =>
        new DateReading(EightDigits.Not).Read(text, false).Problem.ShouldNotBeNull();

    [Fact, Trait("Requirement", "DR-3")]
    public void Every_day_written_day_first_or_year_first_is_read_back() =>
        Gen.Int[new DateOnly(1901, 2, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber]
            .Sample(number =>
            {
                var day = DateOnly.FromDayNumber(number);
                foreach (var form in new[] { "dd/MM/yyyy", "yyyy-MM-dd", "d.M.yyyy", "d MMM yyyy" })
                {
                    var text = day.ToString(
                        form,
                        System.Globalization.CultureInfo.InvariantCulture
                    );
                    new DateReading(EightDigits.Not).Read(text, false).Date.ShouldBe(day, text);
                }
            });

    [Fact, Trait("Requirement", "DR-3")]
    public void A_birth_date_says_how_exact_it_is()
    {
        var birth = new BirthDateReading(EightDigits.Not);

        birth.Read("05/06/2015", false).Accuracy.ShouldBe(BirthAccuracy.Exact);
        birth.Read("01/01/2015", false).Accuracy.ShouldBe(BirthAccuracy.Partial);
        birth.Read("2015", false).Accuracy.ShouldBe(BirthAccuracy.Partial);
        birth.Read("01/01/1900", false).Problem.ShouldNotBeNull();
        AgeReading.Birth(30, new(2025, 7, 1)).Year.ShouldBeInRange(1994, 1995);
    }

    [Theory, Trait("Requirement", "DR-3")]
    [InlineData("1: Male", "M")]
    [InlineData("2: Female", "F")]
    [InlineData("a) Female", "F")]
    [InlineData("b) Male", "M")]
    [InlineData("F", "F")]
    [InlineData("9", "X")]
    [InlineData("0", null)]
    [InlineData("Not Specified", null)]
    public void Sex_is_read_from_each_councils_codes(string text, string? sex)
    {
        var read = new SexReading().Read(text, false);

        read.Problem.ShouldBeNull();
        read.Text.ShouldBe(sex);
    }

    [Fact, Trait("Requirement", "DR-3")]
    public void A_code_is_parted_from_its_label()
    {
        var code = new CodeReading(new Dictionary<string, string> { ["1A"] = "1A", ["4"] = "4" });

        code.Read("1A - Individual: family member", false).Text.ShouldBe("1A");
        code.Read("4: Housing", false).Text.ShouldBe("4");
        code.Read("7", false).Problem.ShouldNotBeNull();
    }

    [Fact, Trait("Requirement", "DR-3")]
    public void Identifiers_are_checked_and_a_wrong_one_is_not_used()
    {
        new NhsNumberReading().Read("943 476 5919", false).Text.ShouldBe("9434765919");
        new NhsNumberReading().Read("9434765918", false).Text.ShouldBeNull();
        new NinoReading().Read("ab 12 34 56 c", false).Text.ShouldBe("AB123456C");
        new NinoReading().Read("TN123456C", false).Text.ShouldBeNull();
        var bare = new NinoReading().Read("AB123456", false);
        bare.Text.ShouldBe("AB123456");
        bare.Problem.ShouldNotBeNull();
        new PostcodeReading().Read("ls62ab", false).Text.ShouldBe("LS6 2AB");
        new PostcodeReading().Read("ZZ99 3VZ", false).Problem.ShouldNotBeNull();
        new UprnReading().Read("000100012345", false).Text.ShouldBe("100012345");
    }

    [Fact, Trait("Requirement", "DR-3")]
    public void Invented_identifiers_are_used_only_in_a_folder_of_invented_people()
    {
        new NhsNumberReading().Read("9990000077", true).Text.ShouldBe("9990000077");
        new NhsNumberReading().Read("9990000077", false).Problem.ShouldNotBeNull();
        new NinoReading().Read("QQ123456A", true).Text.ShouldBe("QQ123456A");
        new NinoReading().Read("QQ123456A", false).Problem.ShouldNotBeNull();
        new PostcodeReading().Read("QX1 2AB", true).Text.ShouldBe("QX1 2AB");
        new PostcodeReading().Read("QX1 2AB", false).Problem.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("£1,234.50", 123450)]
    [InlineData("1234.5", 123450)]
    [InlineData("-20", -2000)]
    [InlineData("(20.00)", -2000)]
    [InlineData("20.00 CR", -2000)]
    [InlineData("0.005", 1)]
    public void Money_is_whole_pence(string text, long pence) =>
        new MoneyReading().Read(text, false).Number.ShouldBe(pence);

    [Fact, Trait("Requirement", "DR-3")]
    public void Names_and_addresses_are_parted()
    {
        var name = new FullNameReading().Read("O'NEIL-SMITH,  Ann  Marie", false);
        name.Text.ShouldBe("O'NEIL-SMITH");
        name.Second.ShouldBe("Ann Marie");
        var address = new AddressReading().Read(
            "Flat 1\r\n2 Larch Lane\r\nEmberford\r\nLS6 2AB",
            false
        );
        address.Text.ShouldBe("Flat 1\n2 Larch Lane\nEmberford");
        address.Second.ShouldBe("LS6 2AB");
    }

    [Fact]
    public void No_text_makes_a_reading_throw() =>
        Gen
            .String.Where(s => s.Trim().Length > 0)
            .Sample(text =>
            {
                foreach (var kind in Enum.GetValues<ReadingKind>())
                    ReadingOf.Kind(kind, EightDigits.DayFirst, []).Read(text.Trim(), true);
            });
}
