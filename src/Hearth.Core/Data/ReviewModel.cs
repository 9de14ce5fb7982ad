using Hearth.Core.Matching.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

internal static class ReviewModel
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<DoubtfulPair>(e =>
        {
            e.ToTable("matching_doubtful_pair");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.LeftIdentity, x.RightIdentity }).IsUnique();
            e.HasIndex(x => new { x.State, x.Value });
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<ReviewAnswer>(e =>
        {
            e.ToTable("matching_answer");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.LeftIdentity, x.RightIdentity });
        });
        model.Entity<ReviewSample>(e =>
        {
            e.ToTable("matching_sample");
            e.HasKey(x => x.No);
            e.Property(x => x.No).ValueGeneratedNever();
        });
        model.Entity<SampledPair>(e =>
        {
            e.ToTable("matching_sampled_pair");
            e.HasKey(x => new
            {
                x.SampleNo,
                x.LeftIdentity,
                x.RightIdentity,
            });
        });
    }
}
