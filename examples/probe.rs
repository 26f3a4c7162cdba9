use std::path::PathBuf;
use unawaited::types::*; use unawaited::span::Span; use unawaited::syntax::*;
fn main(){
    let path=PathBuf::from(std::env::args().nth(1).unwrap()).canonicalize().unwrap();
    let text=std::fs::read_to_string(&path).unwrap();
    let program=Program{root:path.parent().unwrap().into(),working_directory:path.parent().unwrap().into(),files:vec![path.clone()],environment:Environment::None};
    let (engine,notes)=Engine::open(&program).unwrap(); println!("{notes:?} {}",engine.python_version());
    let file=engine.file(&path).unwrap();
    let strict=Strict::parse(&text,13,TopLevel::Module); let places=strict.places();
    let mut spans:Vec<Span>=vec![]; for s in 0..text.len(){ if !text.is_char_boundary(s){continue} for e in s+1..text.len().min(s+60)+1 { if places.is_expression(Span::new(s,e)) {spans.push(Span::new(s,e));}}}
    for s in spans { println!("{:40} {:?} {:?} -> {:?} co={:?} aw={:?} ag={:?} ai={:?} cm={:?}", s.of(&text), places.position(s), places.await_at(s), file.shown(s), file.is(s,Kind::Coroutine), file.is(s,Kind::Awaitable), file.is(s,Kind::AsyncGenerator), file.is(s,Kind::AsyncIterable), file.is(s,Kind::AsyncContextManager)); }
    for e in file.errors(){ println!("{:?} [{}] {} {}", e.span.of(&text), e.code, e.message, e.is_syntax); }
    println!("{:?}", file.failure());
}
