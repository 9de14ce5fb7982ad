using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hearth.Core.Data.Protection;

/// <summary>A model holds its converters and they the keys: processes with several data folders, as tests are, need one for each.</summary>
internal sealed class ModelOfKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as AppDb)?.FieldKeys, designTime);
}
