using Hearth.Linkage.Encode;
using static Hearth.Linkage.Tests.Encode.GivenEncodings;

namespace Hearth.Linkage.Tests.Encode;

public class EncodedLinkerTests
{
    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Two_files_are_linked_without_a_name_and_without_a_threshold_given()
    {
        var (left, right) = Town(people: 600, inBoth: 400);

        var links = EncodedLinker.Link(left, right, oneToOne: true);

        // The first four hundred of each are the same people, each with a slip.
        var correct = links.Pairs.Count(p => p.Left == p.Right && p.Left < 400);
        ((double)correct / links.Pairs.Count).ShouldBeGreaterThan(0.98);
        (correct / 400.0).ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void When_everyone_is_in_both_files_hardly_anyone_is_lost()
    {
        var (left, right) = Town(people: 400, inBoth: 400);

        EncodedLinker
            .Link(left, right, oneToOne: true)
            .Pairs.Count(p => p.Left == p.Right)
            .ShouldBeGreaterThan(392);
    }

    [Fact]
    public void Sampled_bits_find_nearly_all_that_comparing_every_pair_finds()
    {
        var (left, right) = Town(people: 1_500, inBoth: 1_000);
        var all = EncodedLinker.Link(left, right, 0.75);
        var near = EncodedLinker.Link(left, right, 0.75, mostCompared: 0);

        all.ComparedAll.ShouldBeTrue();
        near.ComparedAll.ShouldBeFalse();
        near.Compared.ShouldBeLessThan(all.Compared / 3);
        near.Pairs.ShouldBeSubsetOf(all.Pairs);
        ((double)near.Pairs.Count / all.Pairs.Count).ShouldBeGreaterThan(0.97);
    }

    [Fact]
    public void One_to_one_gives_nobody_two_partners_and_without_it_a_person_may_have_several()
    {
        var encoder = Encoder();
        ulong[] Wilfred(string surname) =>
            encoder.Person("1", "WILFRED", surname, "19880304", "QX44HJ");
        var left = new EncodedRecords([Wilfred("OTTERGATE")]);
        var right = new EncodedRecords([Wilfred("OTERGATE"), Wilfred("OTTERGATE")]);

        EncodedLinker.Link(left, right, 0.8).Pairs.Select(p => p.Right).ShouldBe([1, 0]);
        EncodedLinker
            .Link(left, right, 0.8, oneToOne: true)
            .Pairs.Select(p => p.Right)
            .ShouldBe([1]);
    }

    [Fact]
    public void An_empty_file_links_to_nothing() =>
        EncodedLinker.Link(new([]), new([new ulong[16]])).Pairs.ShouldBeEmpty();

    /// <summary>Two files of people; the first ones are the same in both but for a letter of the surname.</summary>
    private static (EncodedRecords Left, EncodedRecords Right) Town(int people, int inBoth)
    {
        var random = new Random(11);
        var encoder = Encoder(new());
        string Word(int length) =>
            new([.. Enumerable.Range(0, length).Select(_ => "ABDEGHILMNORST"[random.Next(14)])]);
        (string, string, string, string) Someone() =>
            (
                Word(6),
                Word(8),
                $"{1930 + random.Next(90)}{1 + random.Next(12):00}{1 + random.Next(28):00}",
                $"QX{random.Next(10)}{random.Next(10)}{Word(2)}"
            );
        var (left, right) = (new List<ulong[]>(), new List<ulong[]>());
        for (var i = 0; i < people; i++)
        {
            var (first, last, born, code) = Someone();
            left.Add(encoder.Person($"a{i}", first, last, born, code));
            if (i < inBoth)
                last = last.Remove(random.Next(8), 1);
            else
                (first, last, born, code) = Someone();
            right.Add(encoder.Person($"b{i}", first, last, born, code));
        }
        return (new(left), new(right));
    }
}
