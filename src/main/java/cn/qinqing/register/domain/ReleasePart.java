package cn.qinqing.register.domain;

import cn.qinqing.register.domain.EditionStore.Version;
import java.util.List;
import java.util.Map;

/** Further files of a release, beside the pages of entries and lists: made from the same plan, checked like them. */
interface ReleasePart {

    /**
     * What a release is being made of.
     *
     * @param live the newest version of each entry that is listed, by region and name
     * @param frame values that every page needs: {@code site}, {@code regions}
     */
    record Context(ReleasePlan plan, List<Version> live, SiteInfo site, Map<String, Object> frame, ReleaseWriter out) {}

    /** Pieces of work, each of which puts files; they may run at the same time. */
    List<Runnable> tasks(Context context);
}
