namespace Hearth.Linkage.Cluster;

/// <summary>Which records are together.</summary>
/// <param name="ClusterOf">For each record its cluster, numbered from 0 in the order of their first records.</param>
/// <param name="Count">How many clusters there are, records alone included.</param>
/// <param name="Refused">Links at or above the threshold that a constraint refused, strongest first.</param>
public sealed record Clustering(int[] ClusterOf, int Count, IReadOnlyList<RefusedLink> Refused);

/// <summary>A link that was not followed.</summary>
/// <param name="Left">The lower record number.</param>
/// <param name="Right">The higher record number.</param>
/// <param name="Weight">Its match weight.</param>
/// <param name="Because">The name of the constraint.</param>
public sealed record RefusedLink(int Left, int Right, double Weight, string Because);
