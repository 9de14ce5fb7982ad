using CsCheck;
using Hearth.Core.Data.Protection;

namespace Hearth.Core.Tests.Data.Protection;

[Trait("Requirement", "SE-1")]
public class FieldTextTests
{
    private const string Secret =
        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private const string Other = "ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static readonly FieldKeys Keys = new(new(""), Secret, Secret);
    private static readonly FieldText Notes = new(Keys, "a_table", "note");

    // What has half a surrogate pair is no text, and no database takes it.
    private static readonly Gen<string> Texts = Gen.String.Select(s =>
        string.Concat(s.Where(c => !char.IsSurrogate(c)))
    );

    [Fact]
    public void What_is_written_is_read_back() =>
        Texts.Sample(text => Notes.Decrypt(Notes.Encrypt(text)) == text);

    [Fact]
    public void The_same_text_is_never_stored_the_same_way_twice() =>
        Texts.Sample(text => Notes.Encrypt(text) != Notes.Encrypt(text));

    [Fact]
    public void A_text_moved_to_another_column_or_table_is_not_read() =>
        Texts.Sample(text =>
        {
            var stored = Notes.Encrypt(text);
            foreach (var place in new[] { ("a_table", "reason"), ("b_table", "note") })
                Should.Throw<FieldUnreadableException>(() =>
                    new FieldText(Keys, place.Item1, place.Item2).Decrypt(stored)
                );
        });

    [Fact]
    public void A_text_with_any_character_altered_is_not_read() =>
        Gen.Select(Texts, Gen.Int[0, int.MaxValue])
            .Sample(
                (text, at) =>
                {
                    var stored = Notes.Encrypt(text).ToCharArray();
                    // The last characters of base64 may be padding, or hold bits that mean nothing.
                    at %= stored.Length - 3;
                    stored[at] = stored[at] == 'A' ? 'B' : 'A';
                    Should.Throw<FieldUnreadableException>(() => Notes.Decrypt(new(stored)));
                }
            );

    [Fact]
    public void A_text_that_was_never_encrypted_is_not_taken_for_one() =>
        Texts.Sample(text =>
        {
            Should.Throw<FieldUnreadableException>(() => Notes.Decrypt(text));
        });

    [Fact]
    public void Older_keys_still_read_and_the_first_one_writes()
    {
        var stored = Notes.Encrypt("Larch");
        FieldKeys rotated = new(new(""), $"{Other},{Secret}", Secret);
        FieldText notes = new(rotated, "a_table", "note");

        notes.Decrypt(stored).ShouldBe("Larch");
        notes.Encrypt("Larch").ShouldStartWith($"f1:{rotated.Ids[0]}:");
        rotated.Ids[1].ShouldBe(Keys.Ids[0]);
    }

    [Fact]
    public void A_missing_key_is_named_and_where_to_put_it()
    {
        var stored = Notes.Encrypt("Larch");
        FieldText notes = new(new(new(""), Other, Secret), "a_table", "note");

        var told = Should.Throw<FieldUnreadableException>(() => notes.Decrypt(stored)).Message;

        told.ShouldContain(Keys.Ids[0]);
        told.ShouldContain(FieldKeys.Variable);
    }

    [Theory]
    [InlineData("0011")]
    [InlineData("zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    public void A_key_that_is_none_is_refused_in_words(string wrong) =>
        Should
            .Throw<FieldUnreadableException>(() => new FieldKeys(new(""), wrong, wrong).Ids)
            .Message.ShouldContain("64 hexadecimal digits");
}
