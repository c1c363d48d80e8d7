package cn.qinqing.visits;

import cn.qinqing.issues.Raised;
import java.util.List;

/** A visit that was just recorded, with the issues that it raised. */
public record Recorded(VisitId id, List<Raised> issues) {}
