using Hearth.Core.Sources.Loading;

namespace Hearth.Core.Tests.Sources.Scanning;

/// <summary>What the scanner says of a file, and that one that says nothing lets nothing through.</summary>
[Trait("Requirement", "SE-1")]
public sealed class ClamdTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task Without_a_scanner_nothing_is_asked() =>
        (await new Clamd(null).WhyNotAsync(file, default)).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(3_000_001)]
    public async Task A_clean_file_of_any_length_passes(int length)
    {
        await using var clamd = new FakeClamd();
        await File.WriteAllTextAsync(file, new string('a', length));
        (await new Clamd(clamd.Address).WhyNotAsync(file, default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_it_finds_is_named()
    {
        await using var clamd = new FakeClamd();
        await File.WriteAllTextAsync(file, new string('a', 200_000) + "INVENTED-VIRUS");
        (await new Clamd(clamd.Address).WhyNotAsync(file, default))
            .ShouldNotBeNull()
            .ShouldContain("found Invented.Virus in the file. Nothing was stored");
    }

    [Fact]
    public async Task A_file_longer_than_it_takes_is_told_in_words()
    {
        await using var clamd = new FakeClamd(most: 100_000);
        await File.WriteAllTextAsync(file, new string('a', 2_000_000));
        (await new Clamd(clamd.Address).WhyNotAsync(file, default))
            .ShouldNotBeNull()
            .ShouldContain("larger than the virus scanner takes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("stream: OK")] // Without its end, it may be the beginning of something else.
    [InlineData("stream: lstat() failed. ERROR\0")]
    [InlineData("OK\0")]
    public async Task An_answer_that_is_not_a_clear_yes_lets_nothing_through(string answer)
    {
        await using var clamd = new FakeClamd(answer: answer);
        (await new Clamd(clamd.Address).WhyNotAsync(file, default))
            .ShouldNotBeNull()
            .ShouldContain("cannot be asked now");
    }

    [Fact]
    public async Task One_that_is_silent_is_waited_for_no_longer_than_that()
    {
        await using var clamd = new FakeClamd(silent: true);
        (await new Clamd(clamd.Address, TimeSpan.FromMilliseconds(300)).WhyNotAsync(file, default))
            .ShouldNotBeNull()
            .ShouldContain("did not answer in time");
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("/nowhere/clamd.sock")]
    [InlineData("nonsense")]
    [InlineData("host:0")]
    public async Task One_that_is_not_there_lets_nothing_through(string address) =>
        (await new Clamd(address).WhyNotAsync(file, default))
            .ShouldNotBeNull()
            .ShouldContain("cannot be asked now");

    [Fact]
    public async Task ClamAV_itself_answers_so()
    {
        Assert.SkipUnless(RealClamd.IsHere, "No ClamAV on this machine");
        await using var clamd = new RealClamd();
        await clamd.StartAsync();

        await File.WriteAllTextAsync(file, "Surname,Forename\nAshgrove,Tamsin\n");
        (await clamd.Scanner.WhyNotAsync(file, default)).ShouldBeNull();
        await File.WriteAllTextAsync(file, "Surname,Forename\nINVENTED-VIRUS,Tamsin\n");
        (await clamd.Scanner.WhyNotAsync(file, default))
            .ShouldNotBeNull()
            .ShouldContain("Invented.Virus");
        await File.WriteAllTextAsync(file, new string('a', 5_000_000));
        (await clamd.Scanner.WhyNotAsync(file, default))
            .ShouldNotBeNull()
            .ShouldContain("larger than the virus scanner takes");
    }
}
