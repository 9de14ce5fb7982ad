using System.Security.Cryptography;
using CsCheck;
using Hearth.Core.Access.Audit;

namespace Hearth.Core.Tests.Access.Audit;

[Trait("Requirement", "SH-8")]
public class MerkleTreeTests
{
    private const int Size = MerkleTree.HashSize;

    /// <summary>Leaves and roots of the reference implementation of Certificate Transparency (RFC 6962's test vectors).</summary>
    private static readonly string[] Inputs =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    [Theory]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_is_what_the_standard_says(int count, string root) =>
        Convert.ToHexStringLower(MerkleTree.Root(Leaves(Inputs[..count]))).ShouldBe(root);

    [Fact]
    public void Every_leaf_of_every_tree_is_proved_and_nothing_else_is() =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[0, 69], Gen.Int[0, 69], Gen.Int[0, 255])
            .Where((count, at, _, _) => at < count)
            .Sample(
                (count, at, other, bit) =>
                {
                    var leaves = Enumerable
                        .Range(0, count)
                        .SelectMany(i => SHA256.HashData([0, (byte)i]))
                        .ToArray();
                    var root = MerkleTree.Root(leaves.ToArray());
                    var path = MerkleTree.Path(leaves, at);
                    var leaf = leaves.AsSpan(at * Size, Size).ToArray();
                    MerkleTree.Leads(leaf, at, count, path, root).ShouldBeTrue();

                    var forged = leaf.ToArray();
                    forged[bit / 8] ^= (byte)(1 << (bit % 8));
                    MerkleTree.Leads(forged, at, count, path, root).ShouldBeFalse();
                    if (other != at)
                        MerkleTree.Leads(leaf, other, count, path, root).ShouldBeFalse();
                    MerkleTree.Leads(leaf, at, count, [.. path, leaf], root).ShouldBeFalse();
                    if (path.Count == 0)
                        return;
                    var step = other % path.Count;
                    var bent = path.Select(p => p.ToArray()).ToArray();
                    bent[step][bit / 8] ^= (byte)(1 << (bit % 8));
                    MerkleTree.Leads(leaf, at, count, bent, root).ShouldBeFalse();
                    MerkleTree.Leads(leaf, at, count, [.. path.Skip(1)], root).ShouldBeFalse();
                }
            );

    private static byte[] Leaves(string[] inputs) =>
        [.. inputs.SelectMany(i => SHA256.HashData([0, .. Convert.FromHexString(i)]))];
}
