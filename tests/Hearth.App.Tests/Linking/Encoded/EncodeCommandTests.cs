namespace Hearth.App.Tests.Linking.Encoded;

/// <summary><c>hearth encode</c> as the built program.</summary>
public sealed class EncodeCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearth-encode-");

    public EncodeCommandTests()
    {
        folder.CreateSubdirectory("keys");
        folder.CreateSubdirectory("out");
        new MadePeople(seed: 3, families: 60).Write(folder.FullName);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    [Trait("Requirement", "MA-4")]
    public async Task Two_files_are_encoded_and_linked_and_nothing_of_anyone_is_in_what_is_sent()
    {
        var people = await File.ReadAllLinesAsync(In("people.csv"), Cancel);
        string Numbered(string line, int i) => i == 0 ? $"record_id,{line}" : $"r{i},{line}";
        await File.WriteAllLinesAsync(In("one.csv"), people.Select(Numbered), Cancel);
        // The same people by other headings, in another order.
        await File.WriteAllLinesAsync(
            In("other.csv"),
            people
                .Select(Numbered)
                .Skip(1)
                .Reverse()
                .Prepend("record_id,Forename,Last Name,Date of Birth,Sex,House,Post Code,whose"),
            Cancel
        );
        (await RunAsync("encode", "new-key", "keys/secret")).Exit.ShouldBe(0);
        foreach (var name in (string[])["one", "other"])
        {
            var made = await EncodeAsync($"{name}.csv", $"out/{name}.csv", "--json");
            made.Exit.ShouldBe(0, made.Errors);
            made.Json.GetProperty("records").GetInt32().ShouldBe(people.Length - 1);
        }

        var linked = await RunAsync(
            "encode",
            "link",
            "out/one.csv",
            "out/other.csv",
            "--one-to-one",
            "--out",
            "out/links.csv",
            "--json"
        );

        linked.Exit.ShouldBe(0, linked.Errors);
        var links = (await File.ReadAllLinesAsync(In("out/links.csv"), Cancel))
            .Skip(1)
            .Select(l => l.Split(','))
            .ToList();
        linked.Json.GetProperty("pairs").GetInt32().ShouldBe(links.Count);
        links.Count(l => l[0] == l[1]).ShouldBeGreaterThan((people.Length - 1) * 9 / 10);
        var sent = await File.ReadAllTextAsync(In("out/one.csv"), Cancel);
        sent.Split('\n')[1..^1]
            .ShouldAllBe(l => l.Split(',').Length == 2 && l.Split(',')[1].Length == 172);
        foreach (var value in people.Skip(1).SelectMany(l => l.Split(',')).Where(v => v.Length > 5))
            sent.ShouldNotContain(value);
        sent.ShouldNotContain((await File.ReadAllTextAsync(In("keys/secret"), Cancel)).Trim());
        // Nor does the order tell anything.
        var ids = sent.Split('\n')[1..^1].Select(l => l.Split(',')[0]).ToList();
        ids.ShouldNotBe(Enumerable.Range(1, people.Length - 1).Select(i => $"r{i}"));
    }

    [Fact]
    public async Task The_same_key_file_and_options_give_the_same_file()
    {
        await RunAsync("encode", "new-key", "keys/secret");
        await EncodeAsync("people.csv", "out/a.csv");
        await EncodeAsync("people.csv", "out/b.csv");

        File.ReadAllText(In("out/a.csv")).ShouldBe(File.ReadAllText(In("out/b.csv")));
    }

    [Fact]
    public async Task Files_of_other_keys_or_other_options_are_not_linked()
    {
        await RunAsync("encode", "new-key", "keys/secret");
        await EncodeAsync("people.csv", "out/one.csv");
        await EncodeAsync("people.csv", "out/bits.csv", "--bits", "512");
        await EncodeAsync("people.csv", "out/fewer.csv", "--fields", "forename", "surname");
        File.Delete(In("keys/secret"));
        await RunAsync("encode", "new-key", "keys/secret");
        await EncodeAsync("people.csv", "out/key.csv");

        await RefusedAsync(
            "encoded with different keys",
            "encode",
            "link",
            "out/one.csv",
            "out/key.csv",
            "--out",
            "out/l.csv"
        );
        await RefusedAsync(
            "were encoded differently",
            "encode",
            "link",
            "out/one.csv",
            "out/bits.csv",
            "--out",
            "out/l.csv"
        );
        await RefusedAsync(
            "were encoded differently",
            "encode",
            "link",
            "out/one.csv",
            "out/fewer.csv",
            "--out",
            "out/l.csv"
        );
        await RefusedAsync(
            "is not a file of encodings",
            "encode",
            "link",
            "out/one.csv",
            "people.csv",
            "--out",
            "out/l.csv"
        );
    }

    [Fact]
    public async Task A_key_that_is_absent_short_or_no_key_is_refused()
    {
        await RefusedAsync("There is no key file", Encode("keys/none"));
        await WriteKeyAsync("keys/short", Convert.ToBase64String(new byte[31]));
        await RefusedAsync("can be guessed", Encode("keys/short"));
        await WriteKeyAsync("keys/words", "the council's secret");
        await RefusedAsync("is not a key", Encode("keys/words"));
    }

    [Fact]
    public async Task A_key_beside_or_below_what_is_sent_or_readable_by_others_is_refused()
    {
        await RunAsync("encode", "new-key", "out/secret");
        await RefusedAsync("lies in the folder", Encode("out/secret"));
        folder.CreateSubdirectory("out/keys");
        await RunAsync("encode", "new-key", "out/keys/secret");
        await RefusedAsync("lies in the folder", Encode("out/keys/secret"));
        if (OperatingSystem.IsWindows())
            return;
        await RunAsync("encode", "new-key", "keys/secret");
        File.GetUnixFileMode(In("keys/secret"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(In("keys/secret"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        await RefusedAsync("chmod 600", Encode("keys/secret"));
    }

    [Fact]
    public async Task Nothing_is_written_over_and_wrong_options_are_told()
    {
        await RunAsync("encode", "new-key", "keys/secret");
        await RefusedAsync("is there already", "encode", "new-key", "keys/secret");
        await RefusedAsync(
            "is there already",
            "encode",
            "people.csv",
            "--key",
            "keys/secret",
            "--out",
            "people.csv"
        );
        await RefusedAsync("power of two", [.. Encode("keys/secret"), "--bits", "1000"]);
        await RefusedAsync("a share from 0 to 0.4", [.. Encode("keys/secret"), "--noise", "0.5"]);
        await RefusedAsync(
            "There is no field",
            [.. Encode("keys/secret"), "--fields", "shoe-size"]
        );
        await RefusedAsync("has no street", [.. Encode("keys/secret"), "--fields", "street"]);
        (await RunAsync("encode", "people.csv")).Exit.ShouldBe(2);
        (
            await RunAsync("encode", "link", "a.csv", "b.csv", "--out", "c.csv", "--threshold", "2")
        ).Exit.ShouldBe(2);
    }

    public void Dispose() => folder.Delete(true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string In(string path) => Path.Combine(folder.FullName, path);

    private Task<HearthProgram> RunAsync(params string[] arguments) =>
        HearthProgram.RunAsync(folder.FullName, arguments);

    private Task<HearthProgram> EncodeAsync(string file, string output, params string[] more) =>
        RunAsync(["encode", file, "--key", "keys/secret", "--out", output, .. more]);

    private static string[] Encode(string key) =>
        ["encode", "people.csv", "--key", key, "--out", "out/refused.csv"];

    private async Task WriteKeyAsync(string file, string text)
    {
        await File.WriteAllTextAsync(In(file), text, Cancel);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(In(file), UnixFileMode.UserRead);
    }

    private async Task RefusedAsync(string says, params string[] arguments)
    {
        var before = Directory.GetFileSystemEntries(
            folder.FullName,
            "*",
            SearchOption.AllDirectories
        );
        var run = await RunAsync(arguments);
        run.Exit.ShouldBe(1, run.Errors);
        run.Errors.ShouldContain(says);
        Directory
            .GetFileSystemEntries(folder.FullName, "*", SearchOption.AllDirectories)
            .ShouldBe(before);
    }
}
