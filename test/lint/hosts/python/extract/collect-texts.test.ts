import { expect, test } from 'vitest'
import { extractLines, showText, showTexts } from '../show-texts.ts'

/** What is searched for with `f` after some lines. */
function follows(lines: string, ...texts: readonly string[]): [string, readonly string[]] {
  return [`${lines}\nsearch_traces(filter_string=f)`, texts]
}

/** What an argument is. */
function reads(argument: string, ...texts: readonly string[]): [string, readonly string[]] {
  return [`search_traces(filter_string=${argument})`, texts]
}

const operators = [
  reads('"a" "b" f"{c}"', 'ab‹c›'),
  reads('("a"\n  # why\n  "b")', 'ab'),
  reads('"a" + b + "c"', 'a‹b›c'),
  reads('a + b', '‹a + b›'),
  reads('"a = " + str(5)', 'a = 5'),
  reads('"a = " + str(x)', 'a = ‹x: text›'),
  reads('x + str(int(y))', '‹x + str(int(y))›'),
  reads('"a" if b else "c"', 'a', 'c'),
  reads('"a" if b else None', 'a'),
  reads('a or "b"', '‹a›', 'b'),
  reads('a and "b"', 'b'),
  reads('(y := "b")', 'b'),
  reads('"a" + (" AND b" if b else "")', 'a AND b', 'a'),
  reads('await x', '‹x›'),
]

const holes = [
  reads('f"{x}{y!r}{z:d}{w:>10}{v!s}{u:.{p}f}"', '‹x›‹y: quoted›‹z: number›‹w›‹v›‹u: number›'),
  reads('f"{x=}{ y = !s}"', 'x=‹x: quoted› y = ‹y›'),
  reads('f"{{a}} {b} }}"', '{a} ‹b› }'),
  reads('f"{d["k"]} {d[\'k\']}"', '‹d["k"]› ‹d[\'k\']›'),
  reads(
    'f"{int(x)} {repr(x)} {json.dumps(x)} {len(x)}"',
    '‹int(x): number› ‹repr(x): quoted› ‹json.dumps(x): quoted› ‹len(x): number›',
  ),
  reads("f\"{'a' if b else 'c'} = 1\"", 'a = 1', 'c = 1'),
  reads('t"a = {x}"', 'a = ‹x›'),
  reads('rf"\\d{x}"', '\\d‹x›'),
  reads('f"a > {time.time() - 3600}"', 'a > ‹time.time() - 3600: number›'),
]

const templates = [
  reads('"{} {} {{}}".format(a, "b")', '‹a› b {}'),
  reads('"{1} {0!r} {k:d} {k.x} {m}".format(a, b, k=c)', '‹b› ‹a: quoted› ‹c: number› ‹k.x› ‹m›'),
  reads('"%s %d%% %r %(k)s" % (a, 5, b)', '‹a› 5% ‹b: quoted› ‹k›'),
  reads('"%(k)s = %(v)d" % {"k": a, "v": b}', '‹a› = ‹b: number›'),
  reads('"a = \'%s\'" % a', "a = '‹a›'"),
  reads('"a = <X>".replace("<X>", x)', 'a = ‹x›'),
  reads('"a = 1".replace(x, "")', '‹"a = 1".replace(x, ""): text›'),
  reads('" a = 1 ".strip()', 'a = 1'),
  reads('"a AND ".rstrip(" AND ")', 'a'),
  reads('"a AND ".removesuffix(" AND ")', 'a'),
  reads('f"{x} AND "[:-5]', '‹x›'),
  reads('"ABC".lower()', 'abc'),
  reads('textwrap.dedent("""\n  a = 1""")', '\n  a = 1'),
  follows('F = "a = {}"\nf = F.format(x)', 'a = ‹x›'),
]

const lists = [
  reads('" AND ".join(["a", f"b{c}", *more])', 'a AND b‹c› AND ‹more›'),
  reads('" AND ".join(parts)', '‹" AND ".join(parts): text›'),
  reads(
    '" AND ".join(f"tags.{k} = \'{v}\'" for k, v in d.items())',
    "some: tags.‹k› = '‹v›' AND tags.‹k› = '‹v›'",
  ),
  reads('" AND ".join(f"{k} = 1" for k in ("a", "b"))', 'a = 1 AND b = 1'),
  reads('" AND ".join(filter(None, ["a", b]))', 'some: a AND ‹b›'),
  follows('p = ["a"]\np.append("b")\np += ["c"]\np.extend(d)\nf = " AND ".join(p)', 'a AND b AND c AND ‹d›'),
  follows('p = []\nif x: p.append("a")\nif y: p.append("b")\nf = " AND ".join(p)', 'some: a AND b'),
  follows(
    'class Q(BaseModel):\n  q: str = Field("a", max_length=9)\ndef run(o: Q):\n  search_traces(filter_string=o.q)',
    '‹o.q›',
    'a',
    '‹f›',
  ),
  follows(
    'class Q:\n  q = None\ndef run(o: Q):\n  search_traces(filter_string=f"a AND {o.q}")',
    'a AND ‹o.q›',
    '‹f›',
  ),
  follows(
    'p = argparse.ArgumentParser()\np.add_argument("--the-filter", "-f", default="a")\nargs = p.parse_args()\nf = args.the_filter',
    '‹f = args.the_filter›',
    'a',
  ),
  follows(
    'p.add_argument("-f", dest="q", default="a")\ndef main(args):\n  search_traces(filter_string=args.q)',
    '‹args.q›',
    'a',
    '‹f›',
  ),
  follows('p.add_argument("-f", dest="q", default="a")\nf = other.q', '‹f = other.q›'),
  follows('p.add_argument("q", default="a")\nf = args.r', '‹f = args.r›'),
  follows(
    '@click.option("--the-filter", "-f", default="a")\n@click.option("-n", default="b")\ndef main(the_filter, n):\n  search_traces(filter_string=the_filter)',
    '‹the_filter›',
    'a',
    '‹f›',
  ),
  follows(
    'def main(q: str = typer.Option("a", "--query")):\n  search_traces(filter_string=q)',
    '‹q: text›',
    'a',
    '‹f›',
  ),
  reads('" OR ".join(f"a = {x}" for x in xs)', 'some: a = ‹x› OR a = ‹x›'),
  reads('" OR ".join(f"a = {x}" for x in ["b", "c"])', 'a = b OR a = c'),
  follows(
    'p = ["a"]\nfor t in ts:\n  p.append(f"b = {t}")\nf = " AND ".join(p)',
    'some: a AND b = ‹t› AND b = ‹t›',
  ),
  follows('p = ["a"] + ["b"]\np.insert(0, "c")\nf = " AND ".join(p)', 'c AND a AND b'),
  follows('p = ["a"]\np.clear()\nf = " AND ".join(p)', '‹f: text = " AND ".join(p) = p.clear()›'),
]

const shared = [
  follows('p = ["a"]\nmore(p)\nf = " AND ".join(p)', 'part: a'),
  follows('p = ["a"]\nprint(p)\nx = len(p)\nf = " AND ".join(p)', 'a'),
  follows('f = "a"\nmore(f)', 'a'),
  ['kw = {"filter_string": "a"}\nmore(kw)\nsearch_traces(**kw)', ['a']],
  ['kw = {"x": "a"}\nmore(kw)\nsearch_traces(**kw)', ['‹kw›']],
  ['kw = {"x": "a"}\nsearch_traces(**kw)', []],
] as [string, readonly string[]][]

const outside = [
  reads('os.environ.get("F", "a")', '‹os.environ.get("F", "a")›', 'a'),
  reads('os.getenv("F", "a")', '‹os.getenv("F", "a")›', 'a'),
  reads('getattr(x, "f", "a")', '‹getattr(x, "f", "a")›', 'a'),
  reads('f"a > {int(x)!r} {repr(5)}"', 'a > ‹int(x): number› 5'),
]

const flow = [
  follows('f = "a"\nf = "b"', 'b'),
  follows('f = "a"\nsearch_traces(filter_string=f)\nf = "b"', 'a', 'b'),
  follows('if x:\n  f = "a"\nelif y:\n  f = "b"\nelse:\n  raise X', 'a', 'b'),
  follows('f = "a"\nif x:\n  f = "b"', 'a', 'b'),
  follows('f = "a"\nif x:\n  f += " AND b"\nif y:\n  f = f"{f} AND c"', 'some: a AND b AND c'),
  follows('f = "a"\nif x:\n  f += " AND b"\nelse:\n  f += " AND c"', 'a AND b', 'a AND c'),
  follows('f = "a"\nfor x in y:\n  f += f" AND {x}"', 'some: a AND ‹x›'),
  follows('f = ""\nfor x in y:\n  if f: f += " AND "\n  f += "b"', 'some: ‹" AND "›b'),
  follows('try:\n  f = "a"\nexcept X:\n  f = "b"\nfinally:\n  g = 1', 'a', 'b'),
  follows('try:\n  f = "a"\nexcept X:\n  raise\nelse:\n  f += "b"', 'ab'),
  follows('f = "a"\ntry:\n  f = "b"\nexcept X:\n  pass', 'b', 'a'),
  ['for x in y:\n  try:\n    f = "a"\n  except X:\n    f = "b"\n    search_traces(filter_string=f)', ['b']],
  follows('match x:\n  case 1: f = "a"\n  case _: f = "b"', 'a', 'b'),
  follows('f, g = "a", "b"', 'a'),
  follows('g = f = "a"', 'a'),
  follows('(g, f) = ("b", "a")', 'a'),
  follows('f: str = "a"', 'a'),
  follows('f = None'),
  follows('f = g\ng = f', '‹f = g›'),
  follows('with x as f: pass', '‹f›'),
  ['for f in ["a", "b"]:\n  search_traces(filter_string=f)', ['a', 'b']],
  ['FS = ["a", "b"]\nfor i, f in enumerate(FS):\n  search_traces(filter_string=f)', ['a', 'b']],
  ['D = {"x": "a", "y": "b"}\nfor k, f in D.items():\n  search_traces(filter_string=f)', ['a', 'b']],
  ['D = {"x": "a", "y": "b"}\nsearch_traces(filter_string=D["y"])', ['b']],
  ['D = {"x": "a", "y": "b"}\nsearch_traces(filter_string=D.get(k, "c"))', ['a', 'b', 'c']],
  ['while x:\n  search_traces(filter_string=f)\n  f = "a"', ['a']],
  ['f = "a"\nfor x in y:\n  for z in x:\n    search_traces(filter_string=f)\n  f = "b"', ['a', 'b']],
] as [string, readonly string[]][]

const scopes = [
  ['F = "a"\ndef g():\n  search_traces(filter_string=F)', ['a']],
  ['F = "a"\ndef g():\n  F = "b"\n  search_traces(filter_string=F)', ['b']],
  ['F = "a"\nclass C:\n  F = "b"\n  def g(self): search_traces(filter_string=F)', ['a']],
  ['class C:\n  F = "b"\n  def g(self): search_traces(filter_string=self.F)', ['b']],
  ['class B:\n  F = "b"\nclass C(B):\n  def g(self): search_traces(filter_string=self.F)', ['b']],
  ['class C:\n  F = "b"\nsearch_traces(filter_string=C.F)', ['b']],
  ['class C(Enum):\n  F = "b"\nsearch_traces(filter_string=C.F.value)', ['b']],
  [
    'class C:\n  def __init__(self):\n    self.f = "a"\n  def g(self): search_traces(filter_string=self.f)',
    ['a'],
  ],
  [
    'class C:\n  @property\n  def f(self): return "a"\n  def g(self): search_traces(filter_string=self.f)',
    ['a'],
  ],
  ['@dataclass\nclass C:\n  f: str = field(default="a")\nc = C()\nsearch_traces(filter_string=c.f)', ['a']],
  ['c.f = "a"\nsearch_traces(filter_string=c.f)', ['a']],
  ['def g():\n  global F\n  F = "a"\nsearch_traces(filter_string=F)', ['a']],
  ['from x import F\nsearch_traces(filter_string=F)', ['‹F›']],
] as [string, readonly string[]][]

const functions = [
  ['def f(a): return f"x = {a}"\nsearch_traces(filter_string=f("b"))', ['x = b']],
  ['def f(a): return f"x = {a}"\nsearch_traces(filter_string=f(y))', ['x = ‹y›']],
  ['def f(a, b="c"):\n  g = f"x = {b}"\n  return g\nsearch_traces(filter_string=f(1))', ['x = c']],
  ['def f(a):\n  if a: return "b"\n  return "c"\nsearch_traces(filter_string=f(1))', ['b', 'c']],
  ['def f(): return f()\nsearch_traces(filter_string=f())', ['‹f()›']],
  ['f = lambda a: f"x = {a}"\nsearch_traces(filter_string=f("b"))', ['x = b']],
  [
    'class C:\n  def f(self, a): return f"x = {a}"\n  def g(self): search_traces(filter_string=self.f("b"))',
    ['x = b'],
  ],
  ['def g(f="a"): search_traces(filter_string=f)', ['‹f›', 'a']],
  ['def g(f): search_traces(filter_string=f)\ng("a")\ng(f=x)\nh.g("b")', ['‹f›', 'a']],
  ['def g(f): search_traces(filter_string=f"{f} AND b")\ng("a")', ['‹f› AND b', 'a']],
  ['def g(f): search_traces(filter_string=f"a = {f}")\ng("a")', ['a = ‹f›']],
  ['def g(n: int, s: str): search_traces(filter_string=f"a = {n} {s}")', ['a = ‹n: number› ‹s: text›']],
  [
    '@pytest.mark.parametrize("f", ["a", "b"])\ndef test(f): search_traces(filter_string=f)',
    ['‹f›', 'a', 'b'],
  ],
  [
    '@pytest.mark.parametrize("n, f", [(1, "a"), pytest.param(2, "b", id="x")])\ndef test(n, f): search_traces(filter_string=f)',
    ['‹f›', 'a', 'b'],
  ],
  ['@pytest.mark.parametrize(("f", "n"), CASES)\ndef test(n, f): search_traces(filter_string=f)', ['‹f›']],
] as [string, readonly string[]][]

const origins = [
  follows('now = time.time()\nf = f"a > {int(now - 60)}"', 'a > ‹int(now - 60): number = time.time()›'),
  follows('n = int(time.time())\nf = f"a > {n}"', 'a > ‹n: number = int(time.time())›'),
  follows(
    'n = datetime.now().timestamp()\nm = n\nf = f"a > {m}"',
    'a > ‹m: number = n = datetime.now().timestamp()›',
  ),
  follows('N = 5_000\nf = f"a > {N} {-1} {0x10}"', 'a > 5000 -1 ‹0x10: number›'),
  follows('D = 86_400\nf = f"a > {now - D}"', 'a > ‹now - D: number›'),
]

test.each([
  ...operators,
  ...holes,
  ...templates,
  ...lists,
  ...shared,
  ...outside,
  ...flow,
  ...scopes,
  ...functions,
  ...origins,
])('%s', (source, texts) => {
  expect(showTexts(source)).toEqual(texts)
})

test('of many alternatives some are kept, and the others are a hole', () => {
  const choices = Array.from({ length: 5 }, (_, at) => `("a${at}" if x else "b${at}")`)
  const { texts } = extractLines(`search_traces(filter_string=${choices.join(' + ')})`)
  expect(texts.length).toBe(16)
  expect(texts.map(showText)[0]).toBe('a0a1a2a3‹("a4" if x else "b4")›')
})

test('a hole stands where its literal has it, and has a text on either side', () => {
  const source = 'search_traces(filter_string=f"{x}" "%s" % y)'
  const [text] = extractLines(source).texts
  const shown = text?.pieces.map((piece) =>
    piece.kind === 'hole' ? source.slice(piece.span.start, piece.span.end) : piece.view.outerStart,
  )
  expect(shown).toEqual([30, '{x}', 33, 36, '%s', 38])
})
